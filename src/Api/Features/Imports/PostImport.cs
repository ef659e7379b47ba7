using System.Text;
using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage.Files;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Imports;

/// <summary>Imports a file: one revision or submission, or none while anything is asked or wrong.</summary>
public sealed class PostImport(ImportService imports, ImportJobs jobs) : Endpoint<QueryParameters, IResult>
{
    private const int AtOnceBytes = 4 << 20;

    public override void Configure()
    {
        Post("/imports");
        Permissions(Permission.Import);
        Description(route => route
            .WithName("postImport").WithTags("Stored").WithSummary("Import a file: CSV, TSV, XLSX, XLS or NDJSON")
            .Reads(ImportWords.All).WithMetadata(FileBodyMetadata.Instance).NeverKept()
            .Produces<ImportAnswer>(StatusCodes.Status200OK, MediaTypes.Json)
            .Produces<ImportAnswer>(StatusCodes.Status202Accepted, MediaTypes.Json)
            .ProducesProblems(
                StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType,
                StatusCodes.Status422UnprocessableEntity));
    }

    public override async Task<IResult> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        var (isDryRun, decisions, about) = (words.IsDryRun(), ImportWords.Of(words), ImportWords.About(words));
        if (words.Refused() is { } wrong) return wrong;
        var (upload, problem) = await ImportUpload.Receive(words.Request);
        if (upload is null) return problem!;
        var isLater = upload.File.Length > AtOnceBytes || HttpContext.Request.Headers["Prefer"].ToString().Contains("respond-async");
        var (terms, isTaken) = (new ImportTerms(Caller.Of(HttpContext), WritePolicy.Of(HttpContext), isDryRun, about), false);
        try
        {
            var request = isDryRun ? null : IdempotencyKey.Read(words, Encoding.ASCII.GetBytes(upload.Hash));
            if (words.Refused() is { } wrongKey) return wrongKey;
            var import = imports.Begin(upload, terms.Caller, request, isLater, out var isNew);
            if (!isNew) return Answer(import, words);
            if (!isLater) return Answer(await imports.Run(import, upload.File, decisions, terms, ct), words);
            jobs.Enqueue(import, upload.File, decisions, terms);
            isTaken = true;
            return Answer(import, words);
        }
        catch (WriteConflictException conflict)
        {
            return WriteExtensions.Refusal(conflict);
        }
        finally
        {
            if (!isTaken) upload.Dispose();
        }
    }

    private ImportResult Answer(StoredImport import, QueryParameters words)
    {
        if (import.Outcome is not null) return new(import, StatusCodes.Status200OK, words.Language);
        HttpContext.Response.Headers.Location = $"{words.Request.PathBase}{words.Request.Path}/{import.Id}";
        return new(import, StatusCodes.Status202Accepted, words.Language);
    }
}
