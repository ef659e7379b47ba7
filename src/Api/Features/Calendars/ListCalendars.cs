using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Calendars;

/// <summary>The reporting calendars, in order of code.</summary>
public sealed class ListCalendars(Database database) : Endpoint<QueryParameters, Results<PageResult<CalendarItem>, ProblemResult>>
{
    private static readonly QueryParameter Q = QueryParameter.Q with { Description = "Part of a code or name.", Example = "科技" };

    public override void Configure()
    {
        Get("/calendars");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("listCalendars").WithTags("Catalogue").WithSummary("The reporting calendars 报送日历")
            .Reads([Q, QueryParameter.AsOf, .. ListParameters.Shape]).ProducesProblems(StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<PageResult<CalendarItem>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<CalendarItem>, ProblemResult> Answer(QueryParameters words)
    {
        var q = words.Text(Q);
        using var snapshot = words.Open(database);
        var columns = words.Columns<CalendarItem>();
        if (words.Refused() is { } problem) return problem;
        var calendars = snapshot.Calendars().All
            .Where(calendar => NameResolution.IsNamed(q, calendar.Code, calendar.Name, calendar.NameEn));
        return words.Page(snapshot, columns, [.. calendars], calendar => new CalendarItem(calendar));
    }
}
