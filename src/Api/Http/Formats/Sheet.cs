using System.Globalization;
using System.Xml;

namespace Indicators.Api.Http.Formats;

/// <summary>One sheet of a workbook, written from its first row to its last.</summary>
internal sealed class Sheet : IDisposable
{
    // By ECMA-376 a cell has so many characters at most.
    private const int LongestText = 32_767;

    // The offset of Beijing, where the readers are: a spreadsheet's times have none of their own.
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private static readonly DateTime Epoch = new(1899, 12, 30);

    private readonly XmlWriter _xml;

    public Sheet(Stream part, IReadOnlyList<string> headings)
    {
        _xml = WorkbookPart.Begin(part, "worksheet");
        BeginView();
        WriteWidths(headings);
        _xml.WriteStartElement("sheetData");
        BeginRow();
        foreach (var heading in headings) Text(heading, WorkbookStyles.Header);
        EndRow();
    }

    public void BeginRow() => _xml.WriteStartElement("row");

    public void EndRow() => _xml.WriteEndElement();

    /// <summary>A row of texts.</summary>
    public void Row(params ReadOnlySpan<string> texts)
    {
        BeginRow();
        foreach (var text in texts) Text(text);
        EndRow();
    }

    public void Empty()
    {
        _xml.WriteStartElement("c");
        _xml.WriteEndElement();
    }

    public void Text(string text) => Text(text, 0);

    /// <param name="places">How many to show; null for as many as it has.</param>
    public void Number(decimal number, int? places, bool grouped = true) => Value(
        number.ToString(CultureInfo.InvariantCulture), grouped ? WorkbookStyles.WithPlaces(places ?? number.Scale) : 0);

    public void Truth(bool truth)
    {
        _xml.WriteStartElement("c");
        _xml.WriteAttributeString("t", "b");
        _xml.WriteElementString("v", truth ? "1" : "0");
        _xml.WriteEndElement();
    }

    public void Time(DateTimeOffset time)
    {
        var days = (decimal)(time.ToOffset(Beijing).DateTime - Epoch).Ticks / TimeSpan.TicksPerDay;
        Value(Math.Round(days, 9).ToString(CultureInfo.InvariantCulture), WorkbookStyles.Time);
    }

    public void Dispose()
    {
        _xml.WriteEndDocument();
        _xml.Dispose();
    }

    private void Value(string number, int style)
    {
        _xml.WriteStartElement("c");
        if (style > 0) _xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        _xml.WriteElementString("v", number);
        _xml.WriteEndElement();
    }

    private void Text(string text, int style)
    {
        _xml.WriteStartElement("c");
        if (style > 0) _xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is");
        _xml.WriteStartElement("t");
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(WorkbookText.Of(text.Length <= LongestText ? text : $"{text[..(LongestText - 1)]}…"));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void BeginView()
    {
        _xml.WriteStartElement("sheetViews");
        _xml.WriteStartElement("sheetView");
        _xml.WriteAttributeString("workbookViewId", "0");
        _xml.WriteStartElement("pane");
        _xml.WriteAttributeString("ySplit", "1");
        _xml.WriteAttributeString("topLeftCell", "A2");
        _xml.WriteAttributeString("activePane", "bottomLeft");
        _xml.WriteAttributeString("state", "frozen");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    // A Chinese character is as wide as two others.
    private void WriteWidths(IReadOnlyList<string> headings)
    {
        _xml.WriteStartElement("cols");
        for (var at = 1; at <= headings.Count; at++)
        {
            var width = Math.Max(10, 3 + headings[at - 1].Sum(character => character > 'ÿ' ? 2 : 1));
            _xml.WriteStartElement("col");
            _xml.WriteAttributeString("min", at.ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("max", at.ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("width", width.ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("customWidth", "1");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }
}
