using System.Globalization;
using Indicators.Imports.Sheets;

namespace Indicators.Imports.Files;

/// <summary>What the number format of a cell makes of its number: a percentage, a date, so many places.</summary>
internal readonly record struct NumberFormat(bool IsPercent, sbyte Places, bool HasYear, bool HasMonth, bool HasDay)
{
    private const int Digits = 15;
    private static readonly NumberFormat General = new(false, -1, false, false, false);
    private static readonly NumberFormat Day = new(false, -1, true, true, true);
    private static readonly NumberFormat Month = new(false, -1, true, true, false);

    /// <summary>Of the numbers that formats have from the start; others are in the file.</summary>
    public static NumberFormat OfId(int id) => id switch
    {
        1 or 3 or 37 or 38 => General with { Places = 0 },
        2 or 4 or 39 or 40 => General with { Places = 2 },
        9 => General with { IsPercent = true, Places = 0 },
        10 => General with { IsPercent = true, Places = 2 },
        17 or 55 => Month,
        14 or 15 or 22 or 30 or 31 or 36 or 50 or 54 or 57 or 58 or (>= 27 and <= 29) or (>= 51 and <= 53) => Day,
        _ => General,
    };

    /// <summary>Only the first section counts: 0.00%;[Red]-0.00%. What is quoted, escaped or in brackets is text.</summary>
    public static NumberFormat Of(string code)
    {
        var (percent, point, places, year, month, day, digits) = (false, false, 0, false, false, false, false);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = code.IndexOf('"', i + 1) is >= 0 and var quote ? quote : code.Length;
                    break;
                case '[':
                    i = code.IndexOf(']', i) is >= 0 and var bracket ? bracket : code.Length;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'G' or 'g' when code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    i += "General".Length - 1;
                    break;
                case '%':
                    percent = true;
                    break;
                case '.':
                    point = true;
                    break;
                case '0' or '#' or '?':
                    digits = true;
                    if (point) places++;
                    break;
                case 'y' or 'Y' or 'e' when !digits:
                    year = true;
                    break;
                case 'm' or 'M' when !digits:
                    month = true;
                    break;
                case 'd' or 'D' when !digits:
                    day = true;
                    break;
            }
        }

        if (year || day) return new(false, -1, year, month, day);
        return new(percent, digits ? (sbyte)Math.Min(places, 30) : (sbyte)-1, false, false, false);
    }

    /// <summary>A number as the file has it, with at most 17 digits: a binary one means what it is to 15.</summary>
    public SheetCell Cell(string number, bool is1904)
    {
        if (!decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return new(CellContent.Text, number);
        if (HasYear || HasDay) return new(CellContent.Date, Date(value, is1904) ?? Shortest(value));
        return new(CellContent.Number, Shortest(value), IsPercent, Places);
    }

    /// <summary>To 15 significant digits, without zeros at the end.</summary>
    public static string Shortest(decimal value)
    {
        var magnitude = 0;
        for (var rest = Math.Abs(value); rest >= 1 && magnitude < 29; rest /= 10) magnitude++;
        for (var rest = Math.Abs(value); rest is > 0 and < 0.1m && magnitude > -28; rest *= 10) magnitude--;
        var places = Digits - magnitude;
        var rounded = places is >= 0 and <= 28 ? Math.Round(value, places, MidpointRounding.AwayFromZero) : value;
        return (rounded / 1.0000000000000000000000000000m).ToString("0.#############################", CultureInfo.InvariantCulture);
    }

    // Days since 1899-12-30, with the 29 February 1900 that never was. A first or a last day stands for its month.
    private string? Date(decimal serial, bool is1904)
    {
        var days = (int)Math.Floor(Math.Clamp(serial, 0, 2_958_465)) + (is1904 ? 1462 : 0);
        if (days < 61) return null;
        var date = new DateOnly(1899, 12, 30).AddDays(days);
        if (!HasMonth && !HasDay) return date.ToString("yyyy", CultureInfo.InvariantCulture);
        var isEdge = date.Day == 1 || date.Day == DateTime.DaysInMonth(date.Year, date.Month);
        return date.ToString(!HasDay || isEdge ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
