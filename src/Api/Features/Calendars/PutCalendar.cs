using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Calendars;

/// <summary>Stores one reporting calendar, whole; answers it as it is stored, with the revision that wrote it.</summary>
public sealed class PutCalendar(Database database)
    : Endpoint<QueryParameters, Results<Ok<CalendarItem>, Created<CalendarItem>, ProblemResult>>
{
    public override void Configure()
    {
        Put("/calendars/{code}");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("putCalendar").WithTags("Catalogue").WithSummary("Write one reporting calendar 报送日历, whole")
            .Reads(QueryParameter.Lang).Takes(CalendarReader.Shape).ProducesProblems(StatusCodes.Status409Conflict));
    }

    public override async Task<Results<Ok<CalendarItem>, Created<CalendarItem>, ProblemResult>> ExecuteAsync(
        QueryParameters words, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        var written = await words.Put(
            database,
            snapshot => snapshot.Catalogue.Calendars.OfCode(code) is { Revision: var revision } ? [revision] : [],
            (reader, snapshot) => CalendarReader.Read(reader, snapshot, code));
        if (written.Result is not Ok<WriteResult> { Value: { } receipt }) return (ProblemResult)written.Result;

        using var stored = words.Open(database, receipt.Revision);
        var item = new CalendarItem(stored.Catalogue.Calendars.OfCode(code)!);
        return receipt.Inserted > 0 ? TypedResults.Created(words.Request.Path, item) : TypedResults.Ok(item);
    }
}
