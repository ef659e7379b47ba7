namespace Indicators.Imports.Sheets;

/// <summary>A column of a table that the service gave out in words.</summary>
/// <param name="Field">As the write routes call it.</param>
/// <param name="Words">What stands in it for codes and truths, with what these are; empty where it holds neither.</param>
public sealed record LabelledColumn(string Field, IReadOnlyDictionary<string, string> Words);

/// <summary>What the service calls things in the tables that it gives out to people.</summary>
public interface ITableLabels
{
    /// <summary>The columns with these headings; null where they are not those of such a table.</summary>
    IReadOnlyList<LabelledColumn>? ColumnsOf(IReadOnlyList<string> headings);

    /// <summary>Whether these are the headings of the notes that come with such a table.</summary>
    bool AreOfNotes(IReadOnlyList<string> headings);
}
