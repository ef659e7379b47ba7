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
using Indicators.Storage;
using Indicators.Storage.Files;

namespace Indicators.Api.Features.Imports;

/// <summary>On which terms a file is imported.</summary>
internal sealed record ImportTerms(Caller Caller, WritePolicy Policy, bool IsDryRun);

/// <summary>Reads a file, takes what it says the way of every write, and keeps what became of it with the file.</summary>
public sealed class ImportService(Database database, SubmissionFiling filing, Settings settings, TimeProvider clock)
{
    /// <summary>A larger file is read and answered, but not kept.</summary>
    public const int KeptBytes = 16 << 20;

    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>A file as it came, not read yet.</summary>
    internal StoredImport Begin(ImportUpload upload, Caller caller) => new()
    {
        Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)),
        KeyId = caller.KeyId,
        Created = clock.GetUtcNow(),
        Name = upload.Name,
        Size = upload.File.Length,
        Hash = Convert.ToHexStringLower(SHA256.HashData(upload.File)),
    };

    internal async Task<StoredImport> Run(
        StoredImport import, byte[] file, ImportDecisions decisions, ImportTerms terms, CancellationToken cancellation)
    {
        var catalogue = Catalogue();
        var now = clock.GetUtcNow().ToOffset(Beijing);
        var reading = ImportReader.Read(file, catalogue, decisions, now.Year * 12 + now.Month - 1);
        cancellation.ThrowIfCancellationRequested();
        var isTried = terms.IsDryRun || reading.IsRefused || reading.IsAsked || reading.Faults.Count > 0;
        var check = reading.IsRefused
            ? new CheckedFacts(reading.Facts)
            : await new ImportCheck(database, filing).Write(reading, terms, isTried, cancellation);
        var outcome = OutcomeOf(reading, check, terms.IsDryRun);
        string Answer(Language language)
        {
            var told = new ImportPresenter(import, catalogue, language).Of(reading, check, outcome);
            return JsonSerializer.Serialize(told, JsonOptions.Options);
        }

        var done = import with
        {
            Content = file.Length <= KeptBytes ? Convert.ToBase64String(file) : null,
            Outcome = outcome,
            AnswerZh = Answer(Language.Chinese),
            AnswerEn = Answer(Language.English),
            RowsRead = reading.Facts.Count,
            RowsChecked = check.Facts.Count,
            RowsWritten = outcome is ImportOutcome.Imported ? check.Facts.Count : 0,
        };
        database.Imports.Put(done, settings.KeepImports);
        return done;
    }

    internal void Keep(StoredImport import) => database.Imports.Put(import, settings.KeepImports);

    private static string OutcomeOf(ImportReading reading, CheckedFacts check, bool isDryRun) =>
        reading.IsRefused ? ImportOutcome.Refused
        : reading.Faults.Count > 0 || check.Problem is not null ? ImportOutcome.Faults
        : reading.IsAsked ? ImportOutcome.Questions
        : isDryRun ? ImportOutcome.Ready : ImportOutcome.Imported;

    private CatalogueVersion Catalogue()
    {
        using var snapshot = database.Read();
        return snapshot.Catalogue;
    }
}
