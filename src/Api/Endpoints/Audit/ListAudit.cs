using Indicators.Api.Http;
using Indicators.Audits;
using Indicators.Storage;

namespace Indicators.Api.Endpoints.Audit;

/// <summary>Declared figures against what follows, and stored figures that cannot all be true.</summary>
public static class ListAudit
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/audit", Handle)
        .WithName("listAudit").WithTags("Figures").WithSummary("Declared figures against derived ones 核对, and contradictions")
        .WithDescription(
            "A row for every declared figure and every reported ratio, worked out anew from what is stored: exact; rounded (rules says by which "
            + "rules, truncation among them where it agrees); truncated; rounded-operands (it follows from operands rounded first); mismatch with "
            + "the likely cause; inputs-missing with what is missing. Then what cannot all be true: contradiction, with the rule it breaks. Totals "
            + "with parts are told when they are right, too.")
        .Reads(AuditWords.All).Refuses(StatusCodes.Status413PayloadTooLarge);

    private static Results<Page<AuditItem>, Problem> Handle(Words words, Database database)
    {
        using var snapshot = words.Open(database);
        var query = words.Read(snapshot);
        var order = Sorting<AuditItem>.Read(words, AuditWords.Sort);
        if (words.Refused() is { } problem) return problem;

        var labels = new Labels(words.Language);
        var rows = query.Answer(snapshot, revision => database.Read(AsOf.Revision(revision)));
        return words.Page(snapshot, order.Apply([.. rows.Select(row => new AuditItem(labels, row, snapshot.Catalogue.Indicators))]));
    }
}
