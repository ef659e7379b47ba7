using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Indicators;

/// <summary>Reads written indicators.</summary>
internal sealed class IndicatorReader(CatalogueVersion catalogue)
{
    public static readonly RowSchema Shape = new(
        "Indicator", Fields.All, "firstPeriod", "lastPeriod", "frequencies", "revision", "updated");
    public static readonly BulkBodySchema Body = new("indicators", Shape);

    // What a word that is like none of them most likely counts.
    private static readonly string[] CountingWords = ["个", "家", "件"];

    private readonly Unit _one = Unit.TryRead("个", out var one) ? one : throw new InvalidOperationException();
    private readonly RowNameResolution _keys = new(catalogue);
    private readonly UniqueRows<string, UnresolvedIndicator> _drafts = new();
    private readonly List<WriteWarning> _warnings = [];

    public static ChangeSet Read(RowReader reader, Snapshot snapshot)
    {
        var rows = new IndicatorReader(snapshot.Catalogue);
        reader.ReadList(Body, row => rows.Take(row, null));
        return rows.Resolve(reader, snapshot);
    }

    public static ChangeSet ReadOne(RowReader reader, Snapshot snapshot, string code)
    {
        var rows = new IndicatorReader(snapshot.Catalogue);
        reader.ReadItem(Shape, row => rows.Take(row, code));
        return rows.Resolve(reader, snapshot);
    }

    private ChangeSet Resolve(RowReader reader, Snapshot snapshot)
    {
        var faults = reader.Errors;
        reader.Warnings = _warnings;
        return new() { Indicators = faults.Any ? [] : new UnresolvedIndicators(snapshot, [.. _drafts.Items], faults).Resolve() };
    }

    private void Take(BodyRow row, string? path)
    {
        var code = row.Text(Fields.Code) ?? path;
        if (path is not null && code != path) row.Refuse(Fields.Code, ErrorCode.CodeMismatch, code!);
        if (path is null) row.Requires(Fields.Code);
        if (code is not null && !RowNameResolution.IsCode(code)) row.Refuse(Fields.Code, ErrorCode.BadCode, code);
        var (name, nameEn) = (row.Text(Fields.Name), row.Text(Fields.NameEn));
        var unit = UnitOf(row, code);
        var (nature, direction) = (row.Choice<Nature>(Fields.Nature), row.Choice<Direction>(Fields.Direction));
        var (numerator, denominator) = (row.Text(Fields.Numerator), row.Text(Fields.Denominator));
        if (numerator is not null && denominator is null) row.Refuse(Fields.Denominator, ErrorCode.Required);
        if (denominator is not null && numerator is null) row.Refuse(Fields.Numerator, ErrorCode.Required);
        if (nature is { } known) RefuseMisplaced(row, known);
        var factor = RowNameResolution.Figure(row, Fields.Factor, _one)?.ToDecimal().Trimmed() ?? 1;
        if (factor <= 0) row.Refuse(Fields.Factor, ErrorCode.NotApplicable, row.Quote(Fields.Factor));
        var shortest = row.Choice<Frequency>(Fields.ShortestPeriod) ?? Frequency.Month;
        if (shortest is Frequency.Ytd) row.Refuse(Fields.ShortestPeriod, ErrorCode.NotApplicable, row.Quote(Fields.ShortestPeriod));
        var indicator = new Indicator
        {
            Id = 0,
            Code = code ?? "",
            Name = name ?? "",
            NameEn = nameEn,
            ShortName = row.Text(Fields.ShortName),
            Unit = unit ?? _one,
            Nature = nature ?? default,
            Direction = direction ?? default,
            Decimals = row.Whole(Fields.Decimals, 0, 6),
            Aliases = row.Texts(Fields.Aliases),
            Numerator = numerator,
            Denominator = denominator,
            Factor = factor,
            Audience = row.Choice<Audience>(Fields.Audience) ?? Audience.Public,
            Review = row.Truth(Fields.Review) ?? false,
            PriceBasis = row.Choice<PriceBasis>(Fields.PriceBasis) ?? PriceBasis.Current,
            AdditiveAcrossRegions = row.Truth(Fields.AdditiveAcrossRegions) ?? true,
            Subtractable = Subtractable(row, nature),
            ShortestPeriod = shortest,
            Parts = row.Texts(Fields.Parts),
            Inflow = row.Text(Fields.Inflow),
            Cumulative = row.Truth(Fields.Cumulative) ?? false,
            Unusual = Unusual(row),
            Definition = row.Text(Fields.Definition),
            Source = row.Text(Fields.Source),
            Authority = row.Text(Fields.Authority),
            FormNumber = row.Text(Fields.FormNumber),
            FormMaker = row.Text(Fields.FormMaker),
            FormApproval = row.Text(Fields.FormApproval),
            FormValidUntil = row.Text(Fields.FormValidUntil),
            Supersedes = row.Text(Fields.Supersedes),
        };
        if (!row.HasErrors) _drafts.Add(row, indicator.Code, new UnresolvedIndicator(row.Number, indicator));
    }

    // Only flows have spans that follow from each other.
    private static bool Subtractable(BodyRow row, Nature? nature)
    {
        var subtractable = row.Truth(Fields.Subtractable) ?? true;
        if (!subtractable && nature is { } known and not Nature.Flow)
            row.Refuse(Fields.Subtractable, ErrorCode.Unexpected, $"{Fields.Subtractable.Name}, nature = {CodeLists.IdOf(known)}");
        return subtractable;
    }

    private static decimal? Unusual(BodyRow row)
    {
        var percent = RowNameResolution.Figure(row, Fields.Unusual, Unit.Percent)?.ToDecimal().Trimmed();
        if (percent <= 0) row.Refuse(Fields.Unusual, ErrorCode.NotApplicable, row.Quote(Fields.Unusual));
        return percent;
    }

    private Unit? UnitOf(BodyRow row, string? code)
    {
        var before = code is null ? null : catalogue.Indicators.OfCode(code)?.Unit;
        var unit = _keys.DefinedUnit(row, Fields.Unit, before, out var isNew);
        if (unit is not null && isNew)
            _warnings.Add(new(
                row.Number, Fields.Unit.Name, WarningCode.NewUnit, null, null, unit.Text,
                string.Join(", ", NearestItems.UnitsNear(unit.Text) is { Count: > 0 } near ? near : CountingWords)));
        return unit;
    }

    // A ratio has a numerator and a denominator and is no sum; only what stands at a time has something flow into it.
    private static void RefuseMisplaced(BodyRow row, Nature nature)
    {
        BodyField[] misplaced = nature switch
        {
            Nature.Ratio => [Fields.Parts, Fields.Inflow, Fields.Cumulative],
            Nature.Flow => [Fields.Numerator, Fields.Denominator, Fields.Factor, Fields.Inflow, Fields.Cumulative],
            Nature.Stock => [Fields.Numerator, Fields.Denominator, Fields.Factor],
        };
        foreach (var field in misplaced)
        {
            if (row.Has(field) && row.Quote(field) is not ("1" or "false" or "[]"))
                row.Refuse(field, ErrorCode.Unexpected, $"{field.Name}, nature = {CodeLists.IdOf(nature)}");
        }
    }

    private static class Fields
    {
        public static readonly BodyField Code =
            BodyField.Text("code", "Small letters, digits and hyphens, such as patent-applications.", maxLength: 64);
        public static readonly BodyField Name = BodyField.Text("name", "The Chinese name.", required: true);
        public static readonly BodyField NameEn = BodyField.Text("nameEn", "The English name.");
        public static readonly BodyField ShortName = BodyField.Text("shortName", "For where there is little room: 高企数.", maxLength: 40);
        public static readonly BodyField Unit =
            BodyField.Text("unit", "The unit it is shown in and, unless said otherwise, written in: 家, 件, %, 亿元, 件/万人. Any word will do: "
                + "one that is not known converts into no other.", maxLength: 40);
        public static readonly BodyField Nature = BodyField.Choice<Nature>("nature", "flow 时期数, stock 时点数 or ratio 比率.", required: true);
        public static readonly BodyField Direction = BodyField.Choice<Direction>("direction", "Which way is better.", required: true);
        public static readonly BodyField Decimals = new("decimals", BodyFieldType.WholeNumber, "How many places a bureau prints, 0 to 6.");
        public static readonly BodyField Aliases = new("aliases", BodyFieldType.Texts, "Other names that mean the same.");
        public static readonly BodyField Numerator = BodyField.Text("numerator", "The code of a ratio's upper part.");
        public static readonly BodyField Denominator = BodyField.Text("denominator", "The code of a ratio's lower part.");
        public static readonly BodyField Factor =
            BodyField.Number("factor", "What numerator ÷ denominator, in stored units, is multiplied with; 1 unless said otherwise.");
        public static readonly BodyField Audience = BodyField.Choice<Audience>(
            "audience", "public unless said otherwise; internal figures, and what derives from them, go to keys whose scope covers them.");

        public static readonly BodyField Review = new(
            "review", BodyFieldType.Boolean,
            "Whether what is written of it is reviewed before it counts: it goes by POST /submissions; false unless said otherwise.");

        public static readonly BodyField PriceBasis = BodyField.Choice<PriceBasis>("priceBasis", "current unless said otherwise.");
        public static readonly BodyField AdditiveAcrossRegions =
            new("additiveAcrossRegions", BodyFieldType.Boolean, "Whether regions add up; true unless said otherwise.");
        public static readonly BodyField Subtractable = new(
            "subtractable",
            BodyFieldType.Boolean,
            "Of a flow, whether spans may be taken from each other (Q2 = H1 − Q1); true unless said otherwise. Of what is revised as the "
            + "year goes on (quarterly GDP) they are only added.");
        public static readonly BodyField ShortestPeriod =
            BodyField.Choice<Frequency>("shortestPeriod", "The shortest period it can have; month unless said otherwise.");
        public static readonly BodyField Parts = new(
            "parts", BodyFieldType.Texts, "The codes of what a total is the sum of; flows or stocks alike.");
        public static readonly BodyField Inflow =
            BodyField.Text("inflow", "Of a stock, the code of the flow that is added to it, gross: opening + inflow ≥ closing.");
        public static readonly BodyField Cumulative =
            new("cumulative", BodyFieldType.Boolean, "Of a stock, whether nothing leaves it: opening + inflow = closing.");
        public static readonly BodyField Unusual = BodyField.Number(
            "unusual", "By how many percent a figure may differ from a year before without a warning; 30 unless said otherwise.");
        public static readonly BodyField Definition = BodyField.Text("definition", "What exactly is counted 口径.", maxLength: 4000);
        public static readonly BodyField Source = BodyField.Text("source", "Who publishes it.", maxLength: 1000);
        public static readonly BodyField Authority =
            BodyField.Text("authority", "Who answers for what is counted, and how 主管部门.", maxLength: 1000);
        public static readonly BodyField FormNumber =
            BodyField.Text("formNumber", "表号: the number of the statutory form that it is reported on.", maxLength: 100);
        public static readonly BodyField FormMaker = BodyField.Text("formMaker", "制定机关: who made that form.", maxLength: 200);
        public static readonly BodyField FormApproval =
            BodyField.Text("formApproval", "批准文号: by which document it was approved.", maxLength: 200);
        public static readonly BodyField FormValidUntil =
            BodyField.Text("formValidUntil", "有效期至: until when it is valid, as the form prints it.", maxLength: 100);
        public static readonly BodyField Supersedes =
            BodyField.Text("supersedes", "The code of the indicator of an older 口径 that it takes the place of.");

        public static readonly BodyField[] All =
        [
            Code, Name, NameEn, ShortName, Unit, Nature, Direction, Decimals, Aliases, Numerator, Denominator, Factor,
            PriceBasis, Audience, Review, AdditiveAcrossRegions, Subtractable, ShortestPeriod, Parts, Inflow, Cumulative, Unusual,
            Definition, Source, Authority, FormNumber, FormMaker, FormApproval, FormValidUntil, Supersedes,
        ];
    }
}
