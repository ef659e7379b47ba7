using Indicators.Imports.Sheets;

namespace Indicators.Tests.Imports;

/// <summary>Of files that no service gave out.</summary>
internal sealed class NoLabels : ITableLabels
{
    public static readonly NoLabels Instance = new();

    public IReadOnlyList<LabelledColumn>? ColumnsOf(IReadOnlyList<string> headings) => null;

    public bool AreOfNotes(IReadOnlyList<string> headings) => false;
}
