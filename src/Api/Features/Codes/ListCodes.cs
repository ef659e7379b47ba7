using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Storage;

namespace Indicators.Api.Features.Codes;

/// <summary>Every word of the contract with its labels, so that no client needs a table of its own.</summary>
public sealed class ListCodes(Database database) : Endpoint<QueryParameters, Results<PageResult<Code>, ProblemResult>>
{
    private const string Units = "units";

    private static readonly Code[] Fixed =
    [
        .. CodeLists.All.SelectMany(table => table.Codes).Select(code => new Code(code)),
        .. Unit.Words.Select(word => new Code(new(Units, word.Unit.Text, word.Unit.Text, word.En))),
    ];

    public override void Configure()
    {
        Get("/codes");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("listCodes").WithTags("Catalogue").WithSummary("Every code with its Chinese and English label")
            .Reads(ListParameters.Fields, ListParameters.Format, ListParameters.Header, QueryParameter.Lang));
    }

    public override Task<Results<PageResult<Code>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<Code>, ProblemResult> Answer(QueryParameters words)
    {
        using var snapshot = words.Open(database);
        var columns = words.Columns<Code>();
        if (words.Refused() is { } problem) return problem;
        return words.Slice(snapshot, columns, [.. Fixed, .. Founded(snapshot.Indicators())], passed: null);
    }

    // A unit that some indicator was the first to have is its own label.
    private static IEnumerable<Code> Founded(IndicatorList indicators) =>
        from unit in indicators.All.Select(indicator => indicator.Unit.Dimension.StoredUnit).Distinct()
        where !Unit.TryRead(unit, out _)
        select new Code(new(Units, unit, unit, unit));
}
