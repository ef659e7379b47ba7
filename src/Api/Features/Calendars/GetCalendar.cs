using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Calendars;

/// <summary>The reporting calendar of a code or name.</summary>
public sealed class GetCalendar(Database database) : Endpoint<QueryParameters, Results<EntityResult<CalendarItem>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/calendars/{code}");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("getCalendar").WithTags("Catalogue").WithSummary("One reporting calendar 报送日历")
            .Reads(QueryParameter.AsOf, QueryParameter.Lang).ProducesProblems(StatusCodes.Status404NotFound));
    }

    public override Task<Results<EntityResult<CalendarItem>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<EntityResult<CalendarItem>, ProblemResult> Answer(QueryParameters words)
    {
        var code = Route<string>("code")!;
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;

        var found = snapshot.FindCalendar(code);
        if (found.Value is { } calendar)
            return new EntityResult<CalendarItem>(new CalendarItem(calendar), snapshot.At(snapshot.Newest), snapshot.At(calendar.Revision));
        return words.NotFound(NameResolution.ErrorOf("code", code, found));
    }
}
