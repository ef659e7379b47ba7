using FastEndpoints;
using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Api.Security;
using Indicators.Audits;
using Indicators.Storage;

namespace Indicators.Api.Features.Audit;

/// <summary>Declared figures against what follows, and stored figures that cannot all be true.</summary>
public sealed class ListAudit(Database database) : Endpoint<QueryParameters, Results<PageResult<AuditItem>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/audit");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("listAudit").WithTags("Figures").WithSummary("Declared figures against derived ones 核对, and contradictions")
            .Reads(AuditParameters.All).ProducesProblems(StatusCodes.Status410Gone, StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<PageResult<AuditItem>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<AuditItem>, ProblemResult> Answer(QueryParameters words)
    {
        using var snapshot = words.Open(database);
        var query = words.Read(snapshot, PreviewWord.Read(words, database, snapshot));
        var since = words.Revision(FigureParameters.Since, snapshot);
        IReadOnlyList<string> chosen = since is null ? [] : [FigureParameters.Since.Name];
        var columns = words.Columns<AuditItem>(chosen);
        var order = RowSort<AuditItem>.Read(words, AuditParameters.Sort, chosen);
        if (words.Refused(AuditRules.Instance) is { } problem) return problem;

        var labels = new RowLabels(words.Language, snapshot.Catalogue.Regions);
        var rows = Rows(query, snapshot);
        if (since is { } revision)
        {
            using var then = words.Open(database, revision);
            var before = Rows(query.In(then.Catalogue), then);
            rows = RowDiff<AuditItem>.Since(before, rows, columns, gone: row => row.AsGone());
        }

        return words.Page(snapshot, columns, order.Apply(rows));

        IReadOnlyList<AuditItem> Rows(AuditQuery asked, Snapshot at) =>
        [
            .. asked.Answer(at, earlier => words.Open(database, earlier))
                .Select(row => new AuditItem(labels, row, at.Catalogue.Indicators)),
        ];
    }
}
