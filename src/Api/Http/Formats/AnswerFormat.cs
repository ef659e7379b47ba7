using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Errors;
using Indicators.Storage.Tables;

namespace Indicators.Api.Http.Formats;

/// <summary>The rows of an answer with the columns that are shown.</summary>
/// <param name="Rows">Made as they are asked for: a row is good until the next one is.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Newest">The newest revision among what was read.</param>
public sealed record Answer<TRow>(
    IReadOnlyList<AnswerColumn<TRow>> Columns, IEnumerable<TRow> Rows, string? Next, HistoryPoint Newest, AnswerShape Shape);

/// <summary>What a list can be written as. A new one is a class beside these, named in <see cref="All"/>.</summary>
/// <param name="word">What the word format says.</param>
/// <param name="description">For the contract, after that word.</param>
public abstract class AnswerFormat(string word, string description, string mediaType)
{
    /// <summary>What is preferred first.</summary>
    public static IReadOnlyList<AnswerFormat> All { get; } =
    [
        new JsonFormat(), new CsvFormat(), new XlsxFormat(), new NdjsonFormat(), new JsonStatFormat(), new SdmxCsvFormat(),
    ];

    public string Word => word;

    public string Description => description;

    public string MediaType => mediaType;

    /// <summary>The type with the character set, where it is a text.</summary>
    public virtual string ContentType => $"{mediaType}; charset=utf-8";

    /// <summary>Whether it is a file to be kept, and no page to be shown.</summary>
    public virtual bool IsFile => true;

    /// <summary>Whether it is a table with headings, which can be codes or labels.</summary>
    public virtual bool HasHeader => false;

    /// <summary>Whether they are labels unless codes are asked for.</summary>
    public virtual bool HasLabels => false;

    public static AnswerFormat Of(HttpRequest request)
    {
        var type = MediaTypes.Of(request, MediaTypes.OfRows);
        return All.First(format => format.MediaType == type);
    }

    /// <summary>Whether rows of this kind can be written so.</summary>
    public virtual bool CanWrite<TRow>()
        where TRow : IAnswerRow<TRow> => true;

    /// <summary>Why these rows cannot be; null where they can.</summary>
    public virtual ValidationError? Refuses<TRow>(Answer<TRow> answer)
        where TRow : IAnswerRow<TRow> => null;

    public abstract void Write<TRow>(SegmentedBuffer body, Answer<TRow> answer)
        where TRow : IAnswerRow<TRow>;
}
