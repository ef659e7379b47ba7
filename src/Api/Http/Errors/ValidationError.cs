namespace Indicators.Api.Http.Errors;

/// <summary>One thing that is wrong.</summary>
/// <param name="Row">From 0; null outside rows.</param>
/// <param name="Field">The field or query word; null when it is the request as such.</param>
/// <param name="Arguments">
/// What the message names: texts that the client sent, lists of what may be sent, or codes that it gives by their label.
/// </param>
public sealed record ValidationError(int? Row, string? Field, ErrorCode Code, params IReadOnlyList<object> Arguments)
{
    public string Message(Language language) => ErrorMessages.Of(Code, Arguments, language);

    /// <summary>The message with the place before it.</summary>
    public string Told(Language language)
    {
        var (row, colon) = language is Language.English ? ($"row {Row + 1} ", ": ") : ($"第 {Row + 1} 行 ", "：");
        var place = $"{(Row is null ? "" : row)}{Field}".TrimEnd();
        return place.Length == 0 ? Message(language) : $"{place}{colon}{Message(language)}";
    }

    /// <summary>As it is told, and kept until then: with no more of what the client sent than tells it apart.</summary>
    public ValidationError Cut() => this with
    {
        Field = Field is null ? null : Echo.Of(Field),
        Arguments = [.. Arguments.Select(argument => argument is string text ? Echo.Of(text) : argument)],
    };
}

/// <summary>All that is wrong with a request; beyond the first 1,000 only how many.</summary>
public sealed class ValidationErrors
{
    public const int Kept = 1000;

    private readonly List<ValidationError> _first = [];

    public int Count { get; private set; }

    public bool Any => Count > 0;

    public IReadOnlyList<ValidationError> First => _first;

    public void Add(ValidationError fault)
    {
        if (Count++ < Kept) _first.Add(fault.Cut());
    }

    public void AddAll(IEnumerable<ValidationError> faults)
    {
        foreach (var fault in faults) Add(fault);
    }

    public void Add(string? word, ErrorCode code, params IReadOnlyList<object> arguments) => Add(new(null, word, code, arguments));
}
