using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Indicators.Api.Configuration;
using Indicators.Api.Features.Submissions;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Imports;
using Indicators.Imports.Facts;
using Indicators.Imports.Files;
using Indicators.Storage;
using Indicators.Storage.Files;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Imports;

/// <summary>On which terms a file is imported.</summary>
internal sealed record ImportTerms(Caller Caller, WritePolicy Policy, bool IsDryRun, ImportAbout About);

/// <summary>What is said beside a file about all that it writes, as the write routes have it in the body.</summary>
internal sealed record ImportAbout(string? Note, WriteReason? Reason, bool Correct);

/// <summary>
/// Reads a file, takes what it says the way of every write, and keeps what became of it with the file. Files are read one after the other:
/// together they take no more memory than one.
/// </summary>
public sealed class ImportService(Database database, SubmissionFiling filing, Settings settings, TimeProvider clock) : IDisposable
{
    /// <summary>A larger file is read and answered, but not kept.</summary>
    public const int KeptBytes = 16 << 20;

    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    // One that nobody works on any more for so long was interrupted.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, ImportProgress> _underWay = [];
    private readonly SemaphoreSlim _reading = new(1);

    /// <summary>Those that this process works on, and how far they are.</summary>
    internal IReadOnlyDictionary<string, ImportProgress> UnderWay => _underWay;

    /// <summary>A file as it came, not read yet; or what came with the same idempotency key before, unless that was interrupted.</summary>
    /// <param name="isLater">Whether it is asked about before it is read: then it is known from now on.</param>
    /// <exception cref="WriteConflictException">Another request had the key.</exception>
    internal StoredImport Begin(ImportUpload upload, Caller caller, IdempotentRequest? request, bool isLater, out bool isNew)
    {
        var import = new StoredImport
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)),
            KeyId = caller.KeyId,
            Created = clock.GetUtcNow(),
            Name = upload.Name,
            Size = upload.File.Length,
            Hash = upload.Hash,
            Content = isLater ? ContentOf(upload.File) : null,
        };
        if (isLater || request is not null)
        {
            var known = database.Imports.Add(import, request);
            isNew = known.Id == import.Id || (known.Outcome is null && IsInterrupted(known));
            return known;
        }

        isNew = true;
        return import;
    }

    internal async Task<StoredImport> Run(
        StoredImport import, Stream file, ImportDecisions decisions, ImportTerms terms, CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        _underWay[import.Id] = new(0, 0, 0);
        try
        {
            return await Work(import, file, decisions, terms, cancellation);
        }
        finally
        {
            _underWay.TryRemove(import.Id, out _);
            _reading.Release();
        }
    }

    /// <summary>How it stands now: one that nobody works on any more has ended.</summary>
    internal StoredImport? Find(string id) => database.Imports.Find(id) switch
    {
        { } import when _underWay.TryGetValue(id, out var progress) =>
            import with
            {
                Outcome = null,
                AnswerZh = null,
                AnswerEn = null,
                RowsRead = progress.RowsRead,
                RowsChecked = progress.RowsChecked,
            },
        { Outcome: null } import when IsInterrupted(import) => import with { Outcome = ImportOutcome.Interrupted },
        var import => import,
    };

    internal void Interrupt(StoredImport import) =>
        database.Imports.Put(import with { Outcome = ImportOutcome.Interrupted }, settings.KeepImports);

    public void Dispose() => _reading.Dispose();

    private async Task<StoredImport> Work(
        StoredImport import, Stream file, ImportDecisions decisions, ImportTerms terms, CancellationToken cancellation)
    {
        var catalogue = Catalogue();
        var now = clock.GetUtcNow().ToOffset(Beijing);
        var reading = ImportReader.Read(
            file, catalogue, decisions, now.Year * 12 + now.Month - 1, ExportLabels.Instance, import.Name, rows =>
            {
                cancellation.ThrowIfCancellationRequested();
                _underWay[import.Id] = new(rows, 0, 0);
            });
        cancellation.ThrowIfCancellationRequested();
        _underWay[import.Id] = new(reading.FactCount, 0, 0);
        var content = Content(import, file);
        var isTried = terms.IsDryRun || reading.IsRefused || reading.IsAsked || reading.FaultCount > 0;
        var check = reading.IsRefused
            ? new CheckedFacts(reading, catalogue)
            : await new ImportCheck(database, filing, import.Id, catalogue).Write(
                reading, terms, isTried, () => _underWay[import.Id] = new(reading.FactCount, reading.FactCount, 0), cancellation);
        var outcome = OutcomeOf(reading, check, terms.IsDryRun);
        string Answer(Language language)
        {
            var told = new ImportPresenter(import, catalogue, language).Of(reading, check, outcome);
            return JsonSerializer.Serialize(told, JsonOptions.Options);
        }

        var done = import with
        {
            Content = await content,
            Outcome = outcome,
            AnswerZh = Answer(Language.Chinese),
            AnswerEn = Answer(Language.English),
            RowsRead = reading.FactCount,
            RowsChecked = check.Count,
            RowsWritten = outcome is ImportOutcome.Imported ? check.Count : 0,
        };
        database.Imports.Put(done, settings.KeepImports);
        return done;
    }

    private bool IsInterrupted(StoredImport import) =>
        !_underWay.ContainsKey(import.Id) && clock.GetUtcNow() - (import.Touched ?? import.Created) > Silence;

    // Packed while it is checked and written.
    private static Task<string?> Content(StoredImport import, Stream file)
    {
        if (import.Content is not null || file.Length > KeptBytes) return Task.FromResult(import.Content);
        var bytes = WorkbookReader.BytesOf(file);
        return Task.Run(string? () => KeptFile.Of(bytes));
    }

    private static string? ContentOf(Stream file) =>
        file.Length > KeptBytes ? null : KeptFile.Of(WorkbookReader.BytesOf(file));

    private static string OutcomeOf(ImportReading reading, CheckedFacts check, bool isDryRun) =>
        reading.IsRefused ? ImportOutcome.Refused
        : reading.FaultCount > 0 || check.Problem is not null ? ImportOutcome.Faults
        : reading.IsAsked ? ImportOutcome.Questions
        : isDryRun ? ImportOutcome.Ready : ImportOutcome.Imported;

    private CatalogueVersion Catalogue()
    {
        using var snapshot = database.Read();
        return snapshot.Catalogue;
    }
}
