using System.Globalization;
using Indicators.Storage;
using Indicators.Storage.Writing;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http;

/// <summary>
/// If-Match and If-None-Match of the write of one item, so that nobody overwrites what he has not seen. The tag of an item begins with the
/// revision that wrote it; in what language it was read, or which figures came in since, makes no difference.
/// </summary>
public static class Precondition
{
    /// <summary>Writes one item, if it still is the one that the request expects.</summary>
    /// <param name="current">The revisions that wrote what the code names; none when there is nothing.</param>
    public static Task<Results<Ok<Receipt>, Problem>> Put(
        this Words words, Database database, Func<Snapshot, IEnumerable<long>> current, Interpretation interpret) =>
        words.Write(database, (reader, snapshot) =>
        {
            if (Holds(words.Request, [.. current(snapshot)])) return interpret(reader, snapshot);
            reader.Faults.Add(HeaderNames.IfMatch, FaultCode.PreconditionFailed);
            return new Submission();
        });

    // A header that cannot be read matches nothing: its sender wanted to be sure.
    private static bool Holds(HttpRequest request, IReadOnlyList<long> current)
    {
        var headers = request.GetTypedHeaders();
        return (request.Headers.IfMatch.Count == 0 || headers.IfMatch.Any(tag => Matches(tag, current)))
            && !headers.IfNoneMatch.Any(tag => Matches(tag, current));
    }

    private static bool Matches(EntityTagHeaderValue tag, IReadOnlyList<long> current) => tag.Equals(EntityTagHeaderValue.Any)
        ? current.Count > 0
        : !tag.IsWeak && RevisionOf(tag.Tag.AsSpan().Trim('"')) is { } revision && current.Contains(revision);

    private static long? RevisionOf(ReadOnlySpan<char> tag) =>
        tag.IndexOf('.') is > 0 and var point && long.TryParse(tag[..point], NumberStyles.None, null, out var revision) ? revision : null;
}
