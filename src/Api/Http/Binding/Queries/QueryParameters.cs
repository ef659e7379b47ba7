using System.Globalization;
using FluentValidation;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Labels;
using Indicators.Api.Security;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>
/// The words of a query, read into values. Each that is unknown, given twice or wrong becomes a fault; a handler reads all it needs and
/// then asks for <see cref="Refused(int)"/>, so that a caller learns every fault at once.
/// </summary>
public sealed class QueryParameters
{
    private static readonly QueryParametersMetadata Nothing = new([]);

    private readonly QueryParametersMetadata _accepted;

    internal QueryParameters(HttpContext context)
    {
        Request = context.Request;
        Cells = RequestCosts.CountCells(context);
        Language = RequestLanguage.Of(Request);
        _accepted = context.GetEndpoint()?.Metadata.GetMetadata<QueryParametersMetadata>() ?? Nothing;
        foreach (var (name, values) in Request.Query)
        {
            if (!_accepted.Includes(name))
                Errors.Add(name, ErrorCode.UnknownWord, name, _accepted.Parameters.Select(word => word.Name).ToList());
            else if (values.Count > 1) Errors.Add(name, ErrorCode.RepeatedWord, name);
            else if (string.IsNullOrWhiteSpace(values[0])) Errors.Add(name, ErrorCode.Required);
        }

        foreach (var fault in QueryText.Faults(Request.QueryString.Value)) Errors.Add(fault);
        foreach (var missing in _accepted.Parameters.Where(word => word.Required && !Request.Query.ContainsKey(word.Name)))
            Errors.Add(missing.Name, ErrorCode.Required);
        foreach (var word in _accepted.Parameters.Where(word => word.Name is "format" or "lang" or "header")) OneOf(word);

        if (Accepts(QueryParameter.Cursor)) ReadPaging();
    }

    public HttpRequest Request { get; }

    public Language Language { get; }

    public ValidationErrors Errors { get; } = new();

    /// <summary>How much the question takes, of all states that are opened for it.</summary>
    public CellCount Cells { get; }

    /// <summary>Rows asked for at most; null for all.</summary>
    public int? Limit { get; private set; }

    /// <summary>Where the page begins, and at which revision its first page stood.</summary>
    public PageCursor? Cursor { get; private set; }

    /// <summary>
    /// The answer to a query with faults; null when there are none. A since that is no revision, or a revision that is another now, and no
    /// other fault, is 410.
    /// </summary>
    public ProblemResult? Refused(int status = StatusCodes.Status400BadRequest)
    {
        if (!Errors.Any) return null;
        var isGone = Errors.First.All(
            fault => fault is { Field: "since", Code: ErrorCode.UnknownRevision } or { Code: ErrorCode.HistoryChanged });
        return new ProblemResult(isGone ? StatusCodes.Status410Gone : status, Errors);
    }

    /// <summary>Likewise when all words have been read, and the rules hold between them.</summary>
    public ProblemResult? Refused(IValidator<QueryParameters> rules)
    {
        Errors.AddAll(rules.Faults(this));
        return Refused();
    }

    public bool Accepts(QueryParameter word) => _accepted.Includes(word.Name);

    public bool Has(QueryParameter word) => Text(word) is not null;

    public string? Text(QueryParameter word)
    {
        if (!Accepts(word)) throw new InvalidOperationException($"The endpoint does not say that it reads {word.Name}.");
        var text = Request.Query[word.Name] is [{ } only] ? only.Trim() : "";
        return text.Length > 0 ? text : null;
    }

    /// <summary>What stands between the commas, each once; empty when the word is not given.</summary>
    public IReadOnlyList<string> List(QueryParameter word) => [.. Parts(word).Distinct()];

    /// <summary>What stands between the commas.</summary>
    public IReadOnlyList<string> Parts(QueryParameter word) =>
        Text(word)?.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>One of the word's choices as it stands.</summary>
    public string? OneOf(QueryParameter word)
    {
        var text = Text(word);
        if (text is null || word.Choices!.Contains(text)) return text;
        Errors.Add(word.Name, ErrorCode.UnknownChoice, text, word.Choices!);
        return null;
    }

    /// <summary>Several of the word's choices as they stand.</summary>
    public IReadOnlyList<string> ChoicesOf(QueryParameter word)
    {
        foreach (var text in List(word).Except(word.Choices!))
            Errors.Add(word.Name, ErrorCode.UnknownChoice, text, word.Choices!);
        return [.. List(word).Intersect(word.Choices!)];
    }

    public T? Choice<T>(QueryParameter word)
        where T : struct, Enum => Text(word) is { } text ? Choice<T>(word, text) : null;

    public IReadOnlyList<T> Choices<T>(QueryParameter word)
        where T : struct, Enum => [.. List(word).Select(text => Choice<T>(word, text)).OfType<T>()];

    /// <summary>Null where all are meant.</summary>
    public IReadOnlyList<ObservationStatus>? Statuses(QueryParameter word) => Has(word) ? Choices<ObservationStatus>(word) : null;

    public int? Integer(QueryParameter word)
    {
        if (Text(word) is not { } text) return null;
        var (from, to) = word.Range!.Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= from && number <= to) return number;
        Errors.Add(word.Name, ErrorCode.OutOfRange, text, from, to);
        return null;
    }

    public bool? Boolean(QueryParameter word)
    {
        if (Text(word) is not { } text) return null;
        if (text is "true" or "false") return text is "true";
        Errors.Add(word.Name, ErrorCode.UnknownChoice, text, "true, false");
        return null;
    }

    public Period? Period(QueryParameter word) => Text(word) is { } text ? Period(word, text) : null;

    public IReadOnlyList<Period> Periods(QueryParameter word) =>
        [.. List(word).Select(text => Period(word, text)).OfType<Period>().Distinct()];

    /// <summary>One text of a list as a period, for words that know others beside, such as latest.</summary>
    public Period? Period(QueryParameter word, string text)
    {
        if (Indicators.Periods.Period.TryRead(text, out var period, out var fault)) return period;
        Errors.Add(word.Name, ErrorCode.BadPeriod, ErrorMessages.OfPeriod(text, fault));
        return null;
    }

    private T? Choice<T>(QueryParameter word, string text)
        where T : struct, Enum
    {
        if (CodeLists.Of<T>().TryRead(text, out var value) && word.Choices!.Contains(text)) return value;
        Errors.Add(word.Name, ErrorCode.UnknownChoice, text, word.Choices!);
        return null;
    }

    private void ReadPaging()
    {
        Limit = Integer(QueryParameter.Limit);
        if (Text(QueryParameter.Cursor) is not { } text) return;
        Cursor = Http.Binding.Queries.PageCursor.Read(text, Request);
        if (Cursor is null) Errors.Add(QueryParameter.Cursor.Name, ErrorCode.BadCursor);
    }
}
