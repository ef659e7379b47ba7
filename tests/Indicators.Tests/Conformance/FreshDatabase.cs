using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Queries;
using Indicators.Storage;
using Indicators.Storage.Writing;
using Indicators.Tests.Storage;

namespace Indicators.Tests.Conformance;

/// <summary>
/// A database of its own for each case: a copy of one that holds the shipped catalogue and the indicators of these tables.
/// </summary>
internal sealed class FreshDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> Template = new(() => OpenedFile.Filled(
        database => database.Write(new ChangeSet { Indicators = [.. Tables.Rows("indicators").Select(Indicator)] })));

    private readonly DirectoryInfo _directory;

    public Database Database { get; }

    private FreshDatabase(DirectoryInfo directory)
    {
        _directory = directory;
        Database = Database.Open($"Data Source={FileIn(directory)}");
    }

    public static async Task<FreshDatabase> Copy()
    {
        var template = await Template.Value;
        var directory = Directory.CreateTempSubdirectory("indicators-conformance-");
        await File.WriteAllBytesAsync(FileIn(directory), template);
        return new(directory);
    }

    /// <summary>
    /// Writes what is given and answers what is asked of it, in the forms of <see cref="Reports"/> and <see cref="Question"/>.
    /// </summary>
    public async Task<IReadOnlyList<Shown>> Answer(string given, string asked)
    {
        var places = Places();
        var question = new Question(asked, places);
        List<long> writes = [];
        foreach (var written in new Reports(places, question.Query.Indicators[0], question.Home).Read(given))
        {
            writes.Add((await Database.Write(written)).Revision);
        }

        using var snapshot = Database.Read(question.AsOf is { } write ? AsOf.Revision(writes[write - 1]) : null);
        var layout = new FigureLayout(question.Query.Measures, question.Precision);
        return [.. question.Query.Answer(snapshot).Select(row => new Shown(row, layout.Finish(row), layout))];
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private Places Places()
    {
        using var snapshot = Database.Read();
        return new Places(snapshot.Catalogue);
    }

    private static Indicator Indicator(string[] cells) => new()
    {
        Id = 0,
        Code = cells[0],
        Name = cells[1],
        Unit = Unit.TryRead(cells[2], out var unit) ? unit : throw new FormatException(cells[2]),
        Nature = Words.Read<Nature>(cells[3]),
        Direction = Words.Read<Direction>(cells[4]),
        Numerator = cells[5] is "—" ? null : cells[5],
        Denominator = cells[6] is "—" ? null : cells[6],
        Factor = decimal.Parse(cells[7]),
        AdditiveAcrossRegions = cells[8] is "yes",
    };

    private static string FileIn(DirectoryInfo directory) => Path.Combine(directory.FullName, "indicators.db");
}
