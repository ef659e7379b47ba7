using System.Text;
using Indicators.Catalog;
using Indicators.Figures;
using Indicators.Periods;
using Indicators.Regions;

namespace Indicators.Api.Http;

/// <summary>The indicators, regions, periods and units that rows name.</summary>
internal sealed class RowKeys(Catalogue catalogue)
{
    private const int MostPercent = 1_000_000_000;
    private const int LongestCode = 200;

    private readonly Utf8Cache<Lookup<Indicator>> _indicators = new(catalogue.Indicators.Find);
    private readonly Utf8Cache<RegionName> _regions = new(text => new(text, catalogue.Regions));
    private readonly Utf8Cache<(Period Period, PeriodFault Fault)> _periods = new(
        text => Periods.Period.TryRead(text, out var period, out var fault) ? (period, fault) : (default, fault));

    private readonly Utf8Cache<Unit?> _units = new(text => Catalog.Unit.TryRead(text, out var unit) ? unit : null);

    public Indicator? Indicator(Row row, Field field)
    {
        var text = row.Utf8(field);
        if (text.IsEmpty) return null;
        var found = _indicators[text];
        if (found.Value is null) row.Refuse(Lookups.FaultOf(field.Name, Encoding.UTF8.GetString(text), found, row.Number));
        return found.Value;
    }

    public Period? Period(Row row, Field field)
    {
        var text = row.Utf8(field);
        if (text.IsEmpty) return null;
        var (period, fault) = _periods[text];
        if (fault is PeriodFault.None) return period;
        row.Refuse(field, FaultCode.BadPeriod, Messages.OfPeriod(Encoding.UTF8.GetString(text), fault));
        return null;
    }

    /// <summary>Refuses a code that is none, and one in the row that is not that of the path it is written to.</summary>
    public static void RefuseCode(Row row, Field field, string path)
    {
        if (row.Text(field) is { } code && code != path) row.Refuse(field, FaultCode.CodeMismatch, code);
        if (!IsCode(path)) row.Refuse(field, FaultCode.BadCode, path);
        else if (path.Length > field.MaxLength) row.Refuse(field, FaultCode.TooLong, field.MaxLength);
    }

    public static bool IsCode(string code) => code.Length <= LongestCode
        && char.IsAsciiLetterLower(code[0]) && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-');

    /// <summary>As it was at the end of a period; without a period only whether there ever was one.</summary>
    public Region? Region(Row row, Field field, Period? period)
    {
        var text = row.Utf8(field);
        if (text.IsEmpty) return null;
        var name = _regions[text];
        if (period is { Last: var month })
        {
            var found = name.In(month);
            if (found.Value is null)
                row.Refuse(Lookups.FaultOf(field.Name, Encoding.UTF8.GetString(text), month, found, catalogue.Regions, row.Number));
            return found.Value;
        }

        if (name.In(int.MaxValue).Fault is LookupFault.Unknown) row.Refuse(field, FaultCode.UnknownRegion, Encoding.UTF8.GetString(text));
        return null;
    }

    /// <summary>The unit that a row names, else <paramref name="otherwise"/>; one that does not convert into it is a fault.</summary>
    public Unit? Unit(Row row, Field field, Unit? otherwise)
    {
        var text = row.Utf8(field);
        if (text.IsEmpty) return otherwise;
        var unit = _units[text];
        if (unit is null) row.Refuse(field, FaultCode.UnknownUnit, Encoding.UTF8.GetString(text));
        else if (otherwise is not null && !unit.ConvertsTo(otherwise)) row.Refuse(field, FaultCode.UnitMismatch, unit.Text, otherwise.Text);
        return unit;
    }

    /// <summary>Null when it is not given, or is a fault.</summary>
    /// <param name="unit">Null when it is not known: then only what is no number is a fault.</param>
    public static Figure? Figure(Row row, Field field, Unit? unit)
    {
        var digits = row.Digits(field);
        if (digits.IsEmpty) return null;
        if (Figures.Figure.TryRead(digits, unit?.Power ?? 0, out var figure, out var fault)) return figure;
        if (unit is not null || fault is FigureFault.NotANumber)
        {
            row.Refuse(
                field,
                fault switch
                {
                    FigureFault.TooPrecise => FaultCode.TooPrecise,
                    FigureFault.TooLarge => FaultCode.TooLarge,
                    _ => FaultCode.NotANumber,
                },
                row.Quote(field));
        }

        return null;
    }

    /// <summary>Refuses a rate in percent that nothing grows by, and that figures worked out from it would not hold.</summary>
    public static void RefuseRate(Row row, Field field, Figure rate)
    {
        if (Math.Abs(rate.ToDecimal()) > MostPercent) row.Refuse(field, FaultCode.OutOfRange, row.Quote(field), -MostPercent, MostPercent);
    }

    private sealed class RegionName(string text, RegionTree tree)
    {
        private readonly Dictionary<int, Lookup<Region>> _byMonth = [];

        public Lookup<Region> In(int month)
        {
            if (!_byMonth.TryGetValue(month, out var found)) _byMonth.Add(month, found = tree.Find(text, month));
            return found;
        }
    }
}
