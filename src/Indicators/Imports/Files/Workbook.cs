using Indicators.Imports.Facts;
using Indicators.Imports.Headings;
using Indicators.Imports.Names;
using Indicators.Imports.Sheets;
using Indicators.Imports.Tables;
using Indicators.Imports.Words;

namespace Indicators.Imports.Files;

public enum FileFormat { Csv, Tsv, Xlsx, Xls, Ndjson }

/// <summary>A file as sheets. A text file is one sheet; its lines are rows and its fields columns.</summary>
/// <param name="Encoding">Of a text file; null for others.</param>
/// <param name="Separator">Of a text file; null for others.</param>
public sealed record Workbook(FileFormat Format, IReadOnlyList<Sheet> Sheets, string? Encoding = null, char? Separator = null);
