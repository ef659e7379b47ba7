using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Api.Security;
using Indicators.Observations;
using Indicators.Storage;

namespace Indicators.Api.Features.Declared;

/// <summary>What reports printed, as they printed it.</summary>
public sealed class ListDeclared(Database database) : Endpoint<QueryParameters, Results<PageResult<DeclaredRow>, ProblemResult>>
{
    private static readonly QueryParameter Measure =
        QueryParameter.Choice<DeclaredMeasure>("measure", "Only these measures; several with commas.") with { Several = true };

    public override void Configure()
    {
        Get("/declared");
        Permissions(Permission.ReadDeclared);
        Description(route => route
            .WithName("listDeclared").WithTags("Stored").WithSummary("Figures as reports printed them")
            .Reads(
            [
                QueryParameter.Indicator, QueryParameter.Region, QueryParameter.Within, QueryParameter.Level, QueryParameter.Period,
                QueryParameter.From, QueryParameter.To,
                Measure, QueryParameter.AsOf, .. ListParameters.Shape,
            ])
            .ProducesProblems(StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<PageResult<DeclaredRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<DeclaredRow>, ProblemResult> Answer(QueryParameters words)
    {
        var measures = words.Choices<DeclaredMeasure>(Measure);
        using var snapshot = words.Open(database);
        var filter = words.Stored(snapshot, snapshot.DeclaredPeriods, words.Periods(QueryParameter.Period));
        var columns = words.Columns<DeclaredRow>();
        if (words.Refused(StoredRules.Instance) is { } problem) return problem;

        filter = filter with { Measures = measures.Count > 0 ? measures : null };
        var (labels, catalogue) = (new RowLabels(words.Language, snapshot.Catalogue.Regions), snapshot.Catalogue);
        return words.StoredPage(
            database, snapshot, columns, filter, StoredLists.Declared, stored => new DeclaredRow(labels, catalogue, stored));
    }
}
