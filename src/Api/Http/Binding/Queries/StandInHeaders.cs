using Indicators.Storage;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>What an answer says of its being read from a copy, since the primary is away.</summary>
public static class StandInHeaders
{
    public const string Primary = "Primary";
    public const string Stale = "Stale";

    public const string PrimaryText = "unreachable: the primary of the database is away, and a copy of it has answered.";

    public const string StaleText =
        "possible: the copy lacks revisions that this process has seen. Without it the copy has all of those, as it has all that was ever "
        + "acknowledged where commits wait for it.";

    public static void Set(HttpResponse response, StandIn? standIn)
    {
        if (standIn is null) return;
        response.Headers[Primary] = "unreachable";
        if (standIn.MayBeStale) response.Headers[Stale] = "possible";
    }
}
