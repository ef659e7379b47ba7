using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Storage;

namespace Indicators.Api.Features.Targets;

/// <summary>What was promised, as it was promised.</summary>
public sealed class ListTargets(Database database) : Endpoint<QueryParameters, Results<PageResult<TargetRow>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/targets");
        Permissions(Permission.ReadTargets);
        Description(route => route
            .WithName("listTargets").WithTags("Stored").WithSummary("Targets as they were set")
            .Reads(
            [
                QueryParameter.Indicator, QueryParameter.Region, QueryParameter.Within, QueryParameter.Level, QueryParameter.Period,
                QueryParameter.From, QueryParameter.To,
                QueryParameter.Kind, QueryParameter.Commitment, QueryParameter.SetBy, QueryParameter.AsOf, .. ListParameters.Shape,
            ])
            .ProducesProblems(StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<PageResult<TargetRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<TargetRow>, ProblemResult> Answer(QueryParameters words)
    {
        var (kind, commitment) = (words.Choice<TargetKind>(QueryParameter.Kind), words.Choice<Commitment>(QueryParameter.Commitment));
        using var snapshot = words.Open(database);
        var filter = snapshot is null ? null : words.Stored(snapshot, snapshot.TargetPeriods, words.Periods(QueryParameter.Period));
        var setBy = snapshot is null ? [] : words.EverRegions(snapshot.Catalogue.Regions, QueryParameter.SetBy);
        var columns = words.Columns<TargetRow>();
        if (words.Refused(StoredRules.Instance) is { } problem) return problem;

        filter = filter! with { Kind = kind, Commitment = commitment };
        var (labels, catalogue) = (new RowLabels(words.Language, snapshot!.Catalogue.Regions), snapshot.Catalogue);
        return words.StoredPage(
            database,
            snapshot,
            columns,
            filter,
            StoredLists.Targets,
            stored => setBy.Count == 0 || setBy.Contains(stored.Item.Key.SetBy) ? new TargetRow(labels, catalogue, stored) : null);
    }
}
