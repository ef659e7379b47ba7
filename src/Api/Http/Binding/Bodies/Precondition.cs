using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Errors;
using Indicators.Storage;
using Indicators.Storage.Writing;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>
/// If-Match and If-None-Match of the write of one item, so that nobody overwrites what he has not seen. The tag of an item begins with the
/// revision that wrote it and its hash; in what language it was read, or which figures came in since, makes no difference.
/// </summary>
public static class Precondition
{
    /// <summary>Writes one item, if it still is the one that the request expects.</summary>
    /// <param name="current">The revisions that wrote what the code names; none when there is nothing.</param>
    public static Task<Results<Ok<WriteResult>, ProblemResult>> Put(
        this QueryParameters words, Database database, Func<Snapshot, IEnumerable<long>> current, BodyParser interpret) =>
        words.Write(database, (reader, snapshot) =>
        {
            IReadOnlyList<string> written = [.. current(snapshot).Select(revision => ETags.ItemTag(snapshot.At(revision)))];
            if (Failing(words.Request, written) is not { } header) return interpret(reader, snapshot);
            reader.Errors.Add(header, ErrorCode.PreconditionFailed);
            return new ChangeSet();
        });

    // The header that does not hold; nor does one that cannot be read: its sender wanted to be sure.
    private static string? Failing(HttpRequest request, IReadOnlyList<string> current)
    {
        var (headers, typed) = (request.Headers, request.GetTypedHeaders());
        if (headers.IfMatch.Count > 0 && !typed.IfMatch.Any(tag => Matches(tag, current))) return HeaderNames.IfMatch;
        if (headers.IfNoneMatch.Count == 0) return null;
        return typed.IfNoneMatch.Count == 0 || typed.IfNoneMatch.Any(tag => Matches(tag, current)) ? HeaderNames.IfNoneMatch : null;
    }

    private static bool Matches(EntityTagHeaderValue tag, IReadOnlyList<string> current) => tag.Equals(EntityTagHeaderValue.Any)
        ? current.Count > 0
        : !tag.IsWeak && tag.Tag.Value is { } text && text.IndexOf('.') is > 0 and var point && current.Contains(text[1..point]);
}
