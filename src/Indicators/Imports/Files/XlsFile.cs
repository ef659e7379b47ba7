using System.Buffers.Binary;
using System.Globalization;
using ExcelDataReader;
using Indicators.Imports.Sheets;

namespace Indicators.Imports.Files;

/// <summary>A workbook of Excel 97 to 2003.</summary>
internal static class XlsFile
{
    static XlsFile() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    /// <exception cref="FileRefusedException">It is damaged, encrypted, or none.</exception>
    public static Workbook Read(Stream file)
    {
        RefuseBrokenSizes(file);
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(file, new() { LeaveOpen = true });
            var (sheets, cells) = (new List<Sheet>(), 0);
            do
            {
                var sheet = new Sheet(reader.Name, reader.VisibleState is not "visible");
                Read(reader, sheet, ref cells);
                sheets.Add(sheet);
            }
            while (reader.NextResult() && sheets.Count < FileLimits.Sheets);

            return new(FileFormat.Xls, sheets);
        }
        catch (ExcelDataReader.Exceptions.InvalidPasswordException)
        {
            throw new FileRefusedException(FileFault.Encrypted);
        }
        catch (Exception damaged) when (damaged is not (FileRefusedException or OutOfMemoryException))
        {
            // What the library throws at bytes that are none of a workbook is of every kind.
            throw new FileRefusedException(FileFault.Damaged, null, "xls");
        }
    }

    // The library takes as much memory as the head of the file says, whatever the file has.
    private static void RefuseBrokenSizes(Stream file)
    {
        Span<byte> head = stackalloc byte[76];
        file.Position = 0;
        var isCut = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length;
        file.Position = 0;
        var (sector, small) = (BinaryPrimitives.ReadUInt16LittleEndian(head[30..]), BinaryPrimitives.ReadUInt16LittleEndian(head[32..]));
        var isBroken = isCut || sector is not (9 or 12) || small != 6;
        foreach (var count in (int[])[44, 64, 72])
            isBroken |= BinaryPrimitives.ReadUInt32LittleEndian(head[count..]) > file.Length >> 9;
        if (isBroken) throw new FileRefusedException(FileFault.Damaged, null, "xls");
    }

    private static void Read(IExcelDataReader reader, Sheet sheet, ref int taken)
    {
        foreach (var merge in (reader.MergeCells ?? []).Take(FileLimits.Merges))
            sheet.Merges.Add(new(merge.FromRow + 1, merge.FromColumn + 1, merge.ToRow + 1, merge.ToColumn + 1));
        for (var row = 1; reader.Read(); row++)
        {
            if (row > FileLimits.Rows) throw new FileRefusedException(FileFault.TooManyRows, null, $"{FileLimits.Rows}");
            if (row == 1) HideColumns(reader, sheet);
            var width = reader.FieldCount;
            while (width > 0 && reader.GetValue(width - 1) is null or "") width--;
            if (width == 0) continue;
            if ((taken += width) > FileLimits.Cells) throw new FileRefusedException(FileFault.TooManyCells, null, $"{FileLimits.Cells}");
            var cells = new SheetCell[width];
            for (var column = 0; column < width; column++) cells[column] = Cell(reader, column);
            sheet.Add(new(row, cells, reader.RowHeight == 0));
        }
    }

    private static void HideColumns(IExcelDataReader reader, Sheet sheet)
    {
        for (var column = 0; column < Math.Min(reader.FieldCount, FileLimits.Columns); column++)
        {
            if (reader.GetColumnWidth(column) == 0) sheet.HiddenColumns.Add(column + 1);
        }
    }

    private static SheetCell Cell(IExcelDataReader reader, int column)
    {
        var format = reader.GetNumberFormatString(column) is { } code ? NumberFormat.Of(code) : NumberFormat.OfId(0);
        return reader.GetValue(column) switch
        {
            null => SheetCell.Nothing,
            string text => SheetCell.OfText(text),
            DateTime date => (format.HasYear || format.HasDay ? format : NumberFormat.OfId(14)).Cell(
                ((decimal)date.ToOADate()).ToString(CultureInfo.InvariantCulture), is1904: false),
            bool truth => SheetCell.OfText(truth ? "TRUE" : "FALSE"),
            IFormattable number => format.Cell(number.ToString("R", CultureInfo.InvariantCulture), is1904: false),
            var other => SheetCell.OfText(other.ToString() ?? ""),
        };
    }
}
