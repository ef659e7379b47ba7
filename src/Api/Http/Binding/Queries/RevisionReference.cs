using System.Globalization;
using Indicators.Api.Http.Errors;
using Indicators.Storage;
using Indicators.Storage.Tables;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>
/// A revision as a client names it: <c>12</c>, or <c>12:</c> with the hash that the header History said of it, by which it is known to be
/// that revision still.
/// </summary>
public sealed record RevisionReference(long Number, string? Hash)
{
    private const int HashLength = 64;

    /// <summary>Whether there is such a revision, or was in another history.</summary>
    public static RevisionReference? Read(string text)
    {
        var parts = text.Split(':');
        if (parts.Length > 2 || parts[0].Length == 0 || !parts[0].All(char.IsAsciiDigit)) return null;
        var number = long.TryParse(parts[0], NumberStyles.None, null, out var read) ? read : long.MaxValue;
        if (parts.Length == 1) return new(number, null);
        return parts[1].Length == HashLength && parts[1].All(char.IsAsciiHexDigitLower) ? new(number, parts[1]) : null;
    }

    /// <summary>Null where no hash was given.</summary>
    public HistoryPoint? Point => Hash is null ? null : new(Number, Hash);
}

/// <summary>What a query is set beside: what stood at an earlier revision.</summary>
public static class RevisionReferenceBinding
{
    /// <summary>A revision, whether there is such a one or not; null when the word is not given, or a fault.</summary>
    public static RevisionReference? Revision(this QueryParameters words, QueryParameter word)
    {
        if (words.Text(word) is not { } text) return null;
        if (RevisionReference.Read(text) is { } reference) return reference;
        words.Errors.Add(word.Name, ErrorCode.BadRevision, text);
        return null;
    }

    /// <summary>
    /// The revision that the word names, no later than the state that is answered from; null when it is not given. That there is none such,
    /// or another now, is a fault.
    /// </summary>
    public static long? Revision(this QueryParameters words, QueryParameter word, Snapshot snapshot)
    {
        if (words.Revision(word) is not { } named) return null;
        if (named.Point is { } point && (!snapshot.Has(named.Number) || snapshot.At(named.Number) != point))
            words.Errors.Add(word.Name, ErrorCode.HistoryChanged, words.Text(word)!);
        else if (!snapshot.Has(named.Number) || named.Number > snapshot.Revision)
            words.Errors.Add(word.Name, ErrorCode.UnknownRevision, words.Text(word)!);
        return named.Number;
    }
}
