using FastEndpoints;
using FluentValidation;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Api.Features.Actuals;

/// <summary>What was reported, as it was reported.</summary>
public sealed class ListActuals(Database database) : Endpoint<QueryParameters, Results<PageResult<ActualRow>, ProblemResult>>
{
    private static readonly ActualsRules Rules = new();

    public override void Configure()
    {
        Get("/actuals");
        Permissions(Permission.ReadActuals);
        Description(route => route
            .WithName("listActuals").WithTags("Stored").WithSummary("Actuals as they were reported")
            .Reads(
            [
                QueryParameter.Indicator, QueryParameter.Region, QueryParameter.Within, QueryParameter.Level, QueryParameter.Period,
                QueryParameter.From, QueryParameter.To,
                QueryParameter.Status, QueryParameter.Spans, QueryParameter.AsOf, .. ListParameters.Shape,
            ])
            .ProducesProblems(StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<PageResult<ActualRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<ActualRow>, ProblemResult> Answer(QueryParameters words)
    {
        var statuses = words.Statuses(QueryParameter.Status);
        using var snapshot = words.Open(database);
        var asked = words.Periods(QueryParameter.Period);
        var filter = snapshot is null ? null : words.Stored(snapshot, snapshot.ActualPeriods, StoredUnder(asked));
        var derive = words.OneOf(QueryParameter.Spans) is "derived";
        var columns = words.Columns<ActualRow>();
        if (words.Refused(Rules) is { } problem) return problem;

        filter = filter! with { Statuses = statuses };
        var (labels, catalogue) = (new RowLabels(words.Language, snapshot!.Catalogue.Regions), snapshot.Catalogue);
        if (derive)
            return words.Page(
                snapshot!, columns, DerivedActuals.Beside(labels, snapshot!, filter with { Offset = 0, Limit = null }, asked));
        return words.StoredPage(
            database, snapshot, columns, filter, StoredLists.Actuals,
            stored => IsMeant(stored.Item.Key, asked, catalogue) ? new ActualRow(labels, catalogue, stored) : null);
    }

    // A stock asked for over a span means the span's last month.
    private static IReadOnlyList<Period> StoredUnder(IReadOnlyList<Period> asked) =>
        [.. asked.Concat(asked.Select(period => period.LastMonth)).Distinct()];

    private static bool IsMeant(ActualKey key, IReadOnlyList<Period> asked, CatalogueVersion catalogue) =>
        asked.Count == 0
        || asked.Contains(key.Period)
        || (catalogue.Indicators[key.Indicator].Nature is Nature.Stock && asked.Any(period => period.LastMonth == key.Period));

    // What follows from others is worked out of an indicator and for a span.
    private sealed class ActualsRules : StoredRules
    {
        public ActualsRules()
        {
            Needs(QueryParameter.Period).When(AreDerived);
            Needs(QueryParameter.Indicator).When(AreDerived);
        }

        private static bool AreDerived(QueryParameters words) => words.Text(QueryParameter.Spans) is "derived";
    }
}
