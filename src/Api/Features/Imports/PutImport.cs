using System.Text.Json;
using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Api.Security;
using Indicators.Storage.Files;

namespace Indicators.Api.Features.Imports;

/// <summary>Imports a kept file as it was decided: its understanding corrected, questions answered, cells left out.</summary>
public sealed class PutImport(ImportService imports) : Endpoint<QueryParameters, IResult>
{
    public static readonly RowSchema Shape = new(
        "ImportDecisions",
        [
            new("understanding", BodyFieldType.Object, "The understanding as it was answered, with what is to be understood otherwise.")
            {
                Rows = new("ImportUnderstanding", []),
            },
            new("answers", BodyFieldType.Object, "The answers to the questions, by their ids.") { Rows = new("ImportAnswers", []) },
            new("leaveOut", BodyFieldType.Texts, "Cells whose figures are not to be stored, such as those with faults."),
        ]);

    public override void Configure()
    {
        Put("/imports/{id:maxlength(12)}");
        Permissions(Permission.Import);
        Description(route => route
            .WithName("putImport").WithTags("Stored").WithSummary("Answer the questions of an import, and correct how it was understood")
            .Reads(ImportWords.All).Takes(Shape).NeverKept()
            .Produces<ImportAnswer>(StatusCodes.Status200OK, MediaTypes.Json)
            .ProducesProblems(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict));
    }

    public override async Task<IResult> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        var (isDryRun, given, about) = (words.IsDryRun(), ImportWords.Of(words), ImportWords.About(words));
        if (words.Refused() is { } wrong) return wrong;
        var (id, caller) = (Route<string>("id")!, Caller.Of(HttpContext));
        if (imports.Find(id) is not { } import || import.KeyId != caller.KeyId)
            return ProblemResult.Of(StatusCodes.Status404NotFound, ErrorCode.NotFound, id);
        var (body, refused) = await RequestBody.Receive(words.Request);
        if (body is null) return refused!;
        using var received = body;
        if (Refusal(import) is { } conflict) return conflict;
        try
        {
            using var json = JsonDocument.Parse(body.Json.ToArray());
            var unknown = new ValidationErrors();
            unknown.AddAll(DecisionMembers.Unknown(json.RootElement));
            if (unknown.Any) return new ProblemResult(StatusCodes.Status422UnprocessableEntity, unknown);
            if (UnderstandingJson.Decisions(json.RootElement) is not { } decisions)
                return ProblemResult.Of(
                    StatusCodes.Status422UnprocessableEntity, ErrorCode.WrongType,
                    new Code("", "", "understanding、answers、leaveOut 的对象", "an object of understanding, answers and leaveOut"));
            using var file = new MemoryStream(KeptFile.BytesOf(import.Content!));
            var done = await imports.Run(
                import with { Decisions = json.RootElement.GetRawText(), Outcome = null }, file,
                decisions with { Submit = given.Submit, Persons = given.Persons, Open = QuestionsOf(import) },
                new(caller, WritePolicy.Of(HttpContext), isDryRun, about), ct);
            return new ImportResult(done, StatusCodes.Status200OK, words.Language);
        }
        catch (JsonException malformed)
        {
            return JsonSyntax.Problem(body.Json, malformed);
        }
    }

    private static HashSet<string> QuestionsOf(StoredImport import)
    {
        if (import.AnswerEn is not { } answer) return [];
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.TryGetProperty("questions", out var questions) && questions.ValueKind is JsonValueKind.Array
            ? [.. questions.EnumerateArray().Select(question => question.GetProperty("id").GetString()!)]
            : [];
    }

    private static ProblemResult? Refusal(StoredImport import) =>
        import.Outcome is ImportOutcome.Imported
            ? ProblemResult.Of(StatusCodes.Status409Conflict, ErrorCode.AlreadyImported, import.Id)
        : import.Outcome is null
            ? ProblemResult.Of(StatusCodes.Status409Conflict, ErrorCode.ImportUnderWay, import.Id)
        : import.Content is null
            ? ProblemResult.Of(StatusCodes.Status409Conflict, ErrorCode.FileNotKept, ImportService.KeptBytes)
        : null;
}
