using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Schemes;

/// <summary>The schemes, in order of code.</summary>
public sealed class ListSchemes(Database database) : Endpoint<Words, Results<Page<SchemeRow>, Problem>>
{
    private static readonly Word Q = Word.Q with { Description = "Part of a code or name.", Example = "县区" };

    public override void Configure()
    {
        Get("/schemes");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("listSchemes").WithTags("Catalogue").WithSummary("The schemes of composite assessments 考核方案")
            .Reads([Q, Word.AsOf, .. Word.Shape]).Refuses(StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<Page<SchemeRow>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(Answer(words));

    private Results<Page<SchemeRow>, Problem> Answer(Words words)
    {
        var q = words.Text(Q);
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;
        var (indicators, labels) = (snapshot.Indicators(), new Labels(words.Language));
        var schemes = snapshot.Schemes().All.Where(scheme => Lookups.IsNamed(q, scheme.Code, scheme.Name, scheme.NameEn));
        return words.Page(snapshot, [.. schemes.Select(scheme => SchemeRow.Of(scheme, indicators, labels))]);
    }
}
