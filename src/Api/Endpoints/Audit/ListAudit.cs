using Indicators.Api.Endpoints.Figures;
using Indicators.Api.Http;
using Indicators.Audits;
using Indicators.Storage;

namespace Indicators.Api.Endpoints.Audit;

/// <summary>Declared figures against what follows, and stored figures that cannot all be true.</summary>
public static class ListAudit
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/audit", Handle)
        .WithName("listAudit").WithTags("Figures").WithSummary("Declared figures against derived ones 核对, and contradictions")
        .Reads(AuditWords.All).Refuses(StatusCodes.Status410Gone, StatusCodes.Status413PayloadTooLarge);

    private static Results<Page<AuditItem>, Problem> Handle(Words words, Database database)
    {
        using var snapshot = words.Open(database);
        var query = words.Read(snapshot);
        var (order, since) = (Sorting<AuditItem>.Read(words, AuditWords.Sort), words.Integer(FigureWords.Since));
        if (words.Refused() is { } problem) return problem;
        if (since > snapshot.Revision) return FigureWords.UnknownSince(since.Value);

        IReadOnlyList<string> chosen = since is null ? [] : [FigureWords.Since.Name];
        var labels = new Labels(words.Language);
        var rows = Rows(query, snapshot);
        if (since is { } revision)
        {
            using var then = database.Read(AsOf.Revision(revision));
            var before = Rows(query.In(then.Catalogue), then);
            rows = Differences<AuditItem>.Since(before, rows, gone: row => row with { Gone = true });
        }

        return words.Page(snapshot, order.Apply(rows, chosen), chosen);

        IReadOnlyList<AuditItem> Rows(AuditQuery asked, Snapshot at) =>
        [
            .. asked.Answer(at, earlier => database.Read(AsOf.Revision(earlier)))
                .Select(row => new AuditItem(labels, row, at.Catalogue.Indicators, chosen)),
        ];
    }
}
