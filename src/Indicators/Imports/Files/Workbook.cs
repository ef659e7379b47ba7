using Indicators.Imports.Sheets;

namespace Indicators.Imports.Files;

public enum FileFormat { Csv, Tsv, Xlsx, Xls, Ndjson }

/// <summary>A file as sheets. A text file is one sheet; its lines are rows and its fields columns.</summary>
/// <param name="Encoding">Of a text file; null for others.</param>
/// <param name="Separator">Of a text file; null for others.</param>
public sealed record Workbook(FileFormat Format, IReadOnlyList<Sheet> Sheets, string? Encoding = null, char? Separator = null);
