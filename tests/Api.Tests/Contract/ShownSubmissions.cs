using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Access;
using Indicators.Storage.Submissions;
using Indicators.Submissions;

namespace Indicators.Api.Tests.Contract;

/// <summary>The submissions that the examples of the contract read, answer, approve, return and withdraw.</summary>
internal static class ShownSubmissions
{
    private static readonly Period Quarter = Period.FromKey(((2020 * 12 + 6) << 10) + 3);

    public static void Keep(Database database)
    {
        var reporter = new AccessKey
        {
            Id = "77aa0c1d2e",
            Name = "咸宁市科技局填报",
            Roles = [Role.Reporter],
            Scope = new([RegionOf(database)]),
            Digest = "",
            Created = DateTimeOffset.UnixEpoch,
        };
        database.Access.Add(reporter, new() { Time = DateTimeOffset.UnixEpoch, Event = AccessEvent.KeyCreated });
        Sender clerk = new(reporter.Id, reporter.Name, null), administrator = new("AdminKey", "AdminKey", null);
        foreach (var (id, sender, indicator) in ((string, Sender, string)[])
        [
            ("5d0c8e21a4", administrator, "patent-applications"), ("5d0c8e21a5", clerk, "gdp"),
            ("5d0c8e21a6", clerk, "patent-applications"), ("5d0c8e21a7", administrator, "patent-applications"),
        ])
        {
            Keep(database, id, sender, indicator);
        }
    }

    private static void Keep(Database database, string id, Sender sender, string code)
    {
        using var snapshot = database.Read();
        var indicator = snapshot.Catalogue.Indicators.OfCode(code)!;
        var key = new ActualKey(indicator.Id, indicator.Nature is Nature.Stock ? Quarter.LastMonth : Quarter, RegionOf(database));
        var submission = new Submission
        {
            Id = id,
            Sender = sender,
            Persons = new("张三", "李四", "王五"),
            Submitted = DateTimeOffset.UnixEpoch,
            Updated = DateTimeOffset.UnixEpoch,
            CheckedAt = snapshot.Revision,
            Regions = [new(key.Region, key.Period.Last, key.Period.Last)],
            Indicators = [indicator.Id],
            Periods = [key.Period],
            Cells = 1,
        };
        database.Submissions.Add(
            submission,
            new("{}", new() { Actuals = [new(key, new(FixedPoint.From(100), ObservationStatus.Final), null)] }, new()),
            new() { Action = SubmissionAction.Submitted, Time = DateTimeOffset.UnixEpoch, By = sender, State = SubmissionState.Waiting });
    }

    private static int RegionOf(Database database)
    {
        using var snapshot = database.Read();
        return snapshot.Catalogue.Regions.OfCode("421200").Single().Id;
    }
}
