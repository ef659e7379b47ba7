using System.Text;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>The indicators, regions, periods and units that rows name.</summary>
internal sealed class RowNameResolution(CatalogueVersion catalogue)
{
    private const int MostPercent = 1_000_000_000;
    private const int LongestCode = 200;

    private readonly Utf8Cache<LookupResult<Indicator>> _indicators = new(catalogue.Indicators.Find);
    private readonly Utf8Cache<RegionName> _regions = new(text => new(text, catalogue.Regions));
    private readonly Utf8Cache<(Period Period, PeriodError Fault)> _periods = new(
        text => Periods.Period.TryRead(text, out var period, out var fault) ? (period, fault) : (default, fault));

    private readonly Utf8Cache<(string Word, Unit? Known)> _units = new(
        text => (text, Numbers.Unit.TryRead(text, out var unit) ? unit : null));

    public Indicator? Indicator(BodyRow row, BodyField field)
    {
        var text = row.Utf8(field);
        if (text.IsEmpty) return null;
        var found = _indicators[text];
        if (found.Value is null) row.Refuse(NameResolution.ErrorOf(field.Name, Encoding.UTF8.GetString(text), found, row.Number));
        return found.Value;
    }

    /// <summary>The first and the last month of a life; null where none is said. An end before its start is refused.</summary>
    public (int? First, int? Last) Months(BodyRow row, BodyField from, BodyField to)
    {
        var (first, last) = (Period(row, from)?.First, Period(row, to)?.Last);
        if (last < first) row.Refuse(to, ErrorCode.BadPeriod, ErrorMessages.OfEndBeforeStart(row.Quote(to), first.Value));
        return (first, last);
    }

    public Period? Period(BodyRow row, BodyField field)
    {
        var text = row.Utf8(field);
        if (text.IsEmpty) return null;
        var (period, fault) = _periods[text];
        if (fault is PeriodError.None) return period;
        row.Refuse(field, ErrorCode.BadPeriod, ErrorMessages.OfPeriod(Encoding.UTF8.GetString(text), fault));
        return null;
    }

    /// <summary>Refuses a code that is none, and one in the row that is not that of the path it is written to.</summary>
    public static void RefuseCode(BodyRow row, BodyField field, string path)
    {
        if (row.Text(field) is { } code && code != path) row.Refuse(field, ErrorCode.CodeMismatch, code);
        if (!IsCode(path)) row.Refuse(field, ErrorCode.BadCode, path);
        else if (path.Length > field.MaxLength) row.Refuse(field, ErrorCode.TooLong, field.MaxLength);
    }

    public static bool IsCode(string code) => code.Length <= LongestCode
        && char.IsAsciiLetterLower(code[0]) && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-');

    /// <summary>As it was at the end of a period; without a period only whether there ever was one.</summary>
    public Region? Region(BodyRow row, BodyField field, Period? period)
    {
        var text = row.Utf8(field);
        if (text.IsEmpty) return null;
        var name = _regions[text];
        if (period is { } then)
        {
            var found = name.In(then);
            if (found.Value is null)
                row.Refuse(NameResolution.ErrorOf(field.Name, Encoding.UTF8.GetString(text), then, found, catalogue.Regions, row.Number));
            return found.Value;
        }

        if (catalogue.Regions.Find(name.Text, null).Error is LookupError.Unknown)
            row.Refuse(NameResolution.UnknownRegion(field.Name, name.Text, catalogue.Regions.All, row.Number));
        return null;
    }

    /// <summary>The unit that a row names, else <paramref name="otherwise"/>; one that does not convert into it is a fault.</summary>
    public Unit? Unit(BodyRow row, BodyField field, Unit? otherwise)
    {
        var text = row.Utf8(field);
        if (text.IsEmpty) return otherwise;
        var (word, known) = _units[text];
        if (otherwise is not null && (known is null || known.Text == otherwise.Text || !known.ConvertsTo(otherwise)))
            known = otherwise.Again(word) ?? known;
        var unit = known ?? catalogue.Indicators.FoundedUnit(word);
        if (unit is null) row.Refuse(field, ErrorCode.UnknownUnit, word, NearestItems.UnitWords(word));
        else if (otherwise is not null && !unit.ConvertsTo(otherwise)) row.Refuse(field, ErrorCode.UnitMismatch, unit.Text, otherwise.Text);
        return unit;
    }

    /// <summary>
    /// The unit that an indicator is defined in: any word. The same word as before is the same unit; one that nobody knows founds a
    /// dimension.
    /// </summary>
    public Unit? DefinedUnit(BodyRow row, BodyField field, Unit? before, out bool isNew)
    {
        isNew = false;
        if (!row.Requires(field) || row.Text(field) is not { } word) return null;
        var known = before?.Again(word) ?? (Numbers.Unit.TryRead(word, out var read) ? read : catalogue.Indicators.FoundedUnit(word));
        if (known is not null) return known;
        isNew = Numbers.Unit.TryFound(word, out var founded);
        if (!isNew) row.Refuse(field, ErrorCode.UnknownUnit, word, NearestItems.UnitWords(word));
        return founded;
    }

    /// <summary>Null when it is not given, or is a fault.</summary>
    /// <param name="unit">Null when it is not known: then only what is no number is a fault.</param>
    public static FixedPoint? Figure(BodyRow row, BodyField field, Unit? unit)
    {
        var digits = row.Digits(field);
        if (digits.IsEmpty) return null;
        if (Numbers.FixedPoint.TryRead(digits, unit?.Power ?? 0, out var figure, out var fault)) return figure;
        if (unit is not null || fault is FixedPointError.NotANumber)
        {
            row.Refuse(
                field,
                fault switch
                {
                    FixedPointError.TooPrecise => ErrorCode.TooPrecise,
                    FixedPointError.TooLarge => ErrorCode.TooLarge,
                    _ => ErrorCode.NotANumber,
                },
                row.Quote(field));
        }

        return null;
    }

    /// <summary>Refuses a rate in percent that nothing grows by, and that figures worked out from it would not hold.</summary>
    public static void RefuseRate(BodyRow row, BodyField field, FixedPoint rate)
    {
        if (Math.Abs(rate.ToDecimal()) > MostPercent) row.Refuse(field, ErrorCode.OutOfRange, row.Quote(field), -MostPercent, MostPercent);
    }

    private sealed class RegionName(string text, RegionTree tree)
    {
        private readonly Dictionary<Period, LookupResult<Region>> _byPeriod = [];

        public string Text => text;

        public LookupResult<Region> In(Period period)
        {
            if (!_byPeriod.TryGetValue(period, out var found)) _byPeriod.Add(period, found = tree.Find(text, period));
            return found;
        }
    }
}
