using Indicators.Audits;
using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Writing;
using Indicators.Tests.Conformance;

namespace Indicators.Tests.Audits;

/// <summary>
/// An indicator of a region in a database of its own: what was reported, what was printed of 2013, and the audit of both.
/// </summary>
internal sealed class AuditedRegion(FreshDatabase database, string indicator, string region) : IAsyncDisposable
{
    private Indicator Indicator => Places().Indicator(indicator)!;

    public static async Task<AuditedRegion> Of(string indicator, string region = "360200", string given = "")
    {
        var audited = new AuditedRegion(await FreshDatabase.Copy(), indicator, region);
        await audited.Report(given);
        return audited;
    }

    /// <summary>In the form of <see cref="Reports"/>.</summary>
    public async Task Report(string given)
    {
        foreach (var written in new Reports(Places(), Indicator, region).Read(given)) await database.Database.Write(written);
    }

    /// <param name="of">The region or the indicator that a share is a share of.</param>
    public async Task Print(DeclaredMeasure measure, string figure, string of = "", Bound bound = Bound.None, string among = "")
    {
        var (places, year) = (Places(), Conformance.Places.Span("2013"));
        var key = new DeclaredKey(
            Indicator.Id, Indicator.Nature == Nature.Stock ? year.LastMonth : year, places.Region(region).Id, measure, Among: among);
        if (places.Indicator(of) is { } whole) key = key with { OfIndicator = whole.Id };
        else if (of.Length > 0) key = key with { OfRegion = places.Region(of).Id };
        var power = DeclaredFigure.UnitOf(measure, Indicator.Unit).Power;
        FixedPoint.TryRead(figure, power, out var value, out var fault).ShouldBeTrue($"{figure}: {fault}");
        await database.Database.Write(new ChangeSet { Declared = [new(key, value, decimal.Parse(figure).Scale, bound)] });
    }

    public IReadOnlyList<AuditRow> Rows(params AuditMeasure[] measures) => Rows(new(), () => { }, measures);

    /// <param name="asking">An earlier state is about to be asked.</param>
    public IReadOnlyList<AuditRow> Rows(CellCount cells, Action asking, params AuditMeasure[] measures)
    {
        using var snapshot = database.Database.Read(cells: cells);
        var places = new Places(snapshot.Catalogue);
        var query = new AuditQuery([places.Indicator(indicator)!])
        {
            Regions = [places.Region(region).Id],
            Measures = measures.Length > 0 ? measures : null,
        };
        return query.Answer(snapshot, revision =>
        {
            asking();
            return database.Database.Read(AsOf.Revision(revision), cells: cells);
        });
    }

    /// <summary>The only finding: measure, what stands there, what follows to four places, verdict and cause.</summary>
    public string Finding(params AuditMeasure[] measures)
    {
        var row = Rows(measures).ShouldHaveSingleItem();
        var derived = row.Derived.HasValue ? Words.Number(row.Derived.Value.Round(4)) : Words.Hyphened(row.Derived.Reason!.Value);
        var verdict = Words.Hyphened(row.Judgement.Verdict);
        var cause = row.Judgement.Cause is { } why ? $" {Words.Hyphened(why)}" : "";
        return $"{Words.Hyphened(row.Measure)} {Words.Number(row.Declared.Round(4))} {derived} {verdict}{cause}";
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Places Places()
    {
        using var snapshot = database.Database.Read();
        return new Places(snapshot.Catalogue);
    }
}
