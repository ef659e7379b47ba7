using System.Globalization;
using FluentValidation;
using Indicators.Periods;

namespace Indicators.Api.Http;

/// <summary>
/// The words of a query, read into values. Each that is unknown, given twice or wrong becomes a fault; a handler reads all it needs and
/// then asks for <see cref="Refused(int)"/>, so that a caller learns every fault at once.
/// </summary>
public sealed class Words
{
    private readonly IReadOnlyList<Word> _accepted;

    internal Words(HttpContext context)
    {
        Request = context.Request;
        Language = Tongue.Of(Request);
        _accepted = context.GetEndpoint()?.Metadata.GetMetadata<Reads>()?.Words ?? [];
        foreach (var (name, values) in Request.Query)
        {
            if (_accepted.All(word => word.Name != name))
                Faults.Add(name, FaultCode.UnknownWord, name, _accepted.Select(word => word.Name).ToList());
            else if (values.Count > 1) Faults.Add(name, FaultCode.RepeatedWord, name);
            else if (string.IsNullOrWhiteSpace(values[0])) Faults.Add(name, FaultCode.Required);
        }

        foreach (var fault in QueryText.Faults(Request.QueryString.Value)) Faults.Add(fault);
        foreach (var missing in _accepted.Where(word => word.Required && !Request.Query.ContainsKey(word.Name)))
            Faults.Add(missing.Name, FaultCode.Required);
        foreach (var word in (Word[])[Word.Format, Word.Lang])
        {
            if (Accepts(word)) OneOf(word);
        }

        if (Accepts(Word.Cursor)) ReadPaging();
    }

    public HttpRequest Request { get; }

    public Language Language { get; }

    public Faults Faults { get; } = new();

    /// <summary>Rows asked for at most; null for all.</summary>
    public int? Limit { get; private set; }

    /// <summary>Where the page begins, and at which revision its first page stood.</summary>
    public Cursor? Cursor { get; private set; }

    /// <summary>The answer to a query with faults; null when there are none. A revision to compare with that is none, and no other fault, is 410.</summary>
    public Problem? Refused(int status = StatusCodes.Status400BadRequest)
    {
        if (!Faults.Any) return null;
        var isGone = Faults.First.All(fault => fault is { Field: "since", Code: FaultCode.UnknownRevision });
        return new Problem(isGone ? StatusCodes.Status410Gone : status, Faults);
    }

    /// <summary>Likewise when all words have been read, and the rules hold between them.</summary>
    public Problem? Refused(IValidator<Words> rules)
    {
        Faults.AddAll(rules.Faults(this));
        return Refused();
    }

    public bool Accepts(Word word) => _accepted.Any(accepted => accepted.Name == word.Name);

    public bool Has(Word word) => Text(word) is not null;

    public string? Text(Word word)
    {
        if (!Accepts(word)) throw new InvalidOperationException($"The endpoint does not say that it reads {word.Name}.");
        var text = Request.Query[word.Name] is [{ } only] ? only.Trim() : "";
        return text.Length > 0 ? text : null;
    }

    /// <summary>What stands between the commas, each once; empty when the word is not given.</summary>
    public IReadOnlyList<string> List(Word word) => [.. Parts(word).Distinct()];

    /// <summary>What stands between the commas.</summary>
    public IReadOnlyList<string> Parts(Word word) =>
        Text(word)?.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>One of the word's choices as it stands.</summary>
    public string? OneOf(Word word)
    {
        var text = Text(word);
        if (text is null || word.Choices!.Contains(text)) return text;
        Faults.Add(word.Name, FaultCode.UnknownChoice, text, word.Choices!);
        return null;
    }

    /// <summary>Several of the word's choices as they stand.</summary>
    public IReadOnlyList<string> ChoicesOf(Word word)
    {
        foreach (var text in List(word).Except(word.Choices!))
            Faults.Add(word.Name, FaultCode.UnknownChoice, text, word.Choices!);
        return [.. List(word).Intersect(word.Choices!)];
    }

    public T? Choice<T>(Word word)
        where T : struct, Enum => Text(word) is { } text ? Choice<T>(word, text) : null;

    public IReadOnlyList<T> Choices<T>(Word word)
        where T : struct, Enum => [.. List(word).Select(text => Choice<T>(word, text)).OfType<T>()];

    public int? Integer(Word word)
    {
        if (Text(word) is not { } text) return null;
        var (from, to) = word.Range!.Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= from && number <= to) return number;
        Faults.Add(word.Name, FaultCode.OutOfRange, text, from, to);
        return null;
    }

    public bool? Boolean(Word word)
    {
        if (Text(word) is not { } text) return null;
        if (text is "true" or "false") return text is "true";
        Faults.Add(word.Name, FaultCode.UnknownChoice, text, "true, false");
        return null;
    }

    public Period? Period(Word word) => Text(word) is { } text ? Period(word, text) : null;

    public IReadOnlyList<Period> Periods(Word word) => [.. List(word).Select(text => Period(word, text)).OfType<Period>().Distinct()];

    /// <summary>One text of a list as a period, for words that know others beside, such as latest.</summary>
    public Period? Period(Word word, string text)
    {
        if (Indicators.Periods.Period.TryRead(text, out var period, out var fault)) return period;
        Faults.Add(word.Name, FaultCode.BadPeriod, Messages.OfPeriod(text, fault));
        return null;
    }

    /// <summary>The number of a revision, whether there is such a one or not.</summary>
    public long? Revision(Word word)
    {
        if (Text(word) is not { } text) return null;
        if (text.All(char.IsAsciiDigit)) return long.TryParse(text, NumberStyles.None, null, out var number) ? number : long.MaxValue;
        Faults.Add(word.Name, FaultCode.BadRevision, text);
        return null;
    }

    private T? Choice<T>(Word word, string text)
        where T : struct, Enum
    {
        if (Codes.Of<T>().TryRead(text, out var value) && word.Choices!.Contains(text)) return value;
        Faults.Add(word.Name, FaultCode.UnknownChoice, text, word.Choices!);
        return null;
    }

    private void ReadPaging()
    {
        Limit = Integer(Word.Limit);
        if (Text(Word.Cursor) is not { } text) return;
        Cursor = Http.Cursor.Read(text, Request);
        if (Cursor is null) Faults.Add(Word.Cursor.Name, FaultCode.BadCursor);
    }
}
