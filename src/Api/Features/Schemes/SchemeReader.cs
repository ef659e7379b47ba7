using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Schemes;

/// <summary>Reads a written scheme with its items.</summary>
internal sealed class SchemeReader(CatalogueVersion catalogue)
{
    private readonly RowNameResolution _keys = new(catalogue);
    private readonly ScoringMethodReader _methods = new();
    private readonly List<(SchemeItem Item, int Row)> _items = [];
    private bool _areAllRead = true;

    /// <summary>What was read; null when it has faults.</summary>
    public Scheme? Scheme { get; private set; }

    public static ChangeSet Read(RowReader reader, Snapshot snapshot, string code)
    {
        var rows = new SchemeReader(snapshot.Catalogue);
        reader.ReadItem(SchemeFields.Whole, row => rows.Take(row, code), rows.Within(""));
        return new ChangeSet { Schemes = rows.Scheme is { } scheme ? [scheme] : [] };
    }

    /// <param name="path">What stands before the names of the scheme's own fields in faults.</param>
    public ChildRows[] Within(string path) =>
    [
        new(SchemeFields.Items, TakeItem, path),
        new(SchemeFields.Steps, _methods.TakeStep, path.Length == 0 ? "steps" : $"{path}.steps"),
    ];

    /// <param name="path">The code it is written under; null for one that is not written.</param>
    public void Take(BodyRow row, string? path)
    {
        if (path is not null) RowNameResolution.RefuseCode(row, SchemeFields.Code, path);
        row.Requires(SchemeFields.Weight);
        row.Requires(SchemeFields.Items);
        var code = path ?? row.Text(SchemeFields.Code) ?? "";
        var scheme = new Scheme
        {
            Id = catalogue.Schemes.OfCode(code)?.Id ?? 0,
            Code = code,
            Name = row.Text(SchemeFields.Name) ?? "",
            NameEn = row.Text(SchemeFields.NameEn),
            Weight = ScoringMethodReader.Number(row, SchemeFields.Weight) ?? 0,
            Items = [.. _items.Select(read => read.Item)],
        };
        foreach (var fault in scheme.Errors()) Refuse(row, scheme, fault);
        if (!row.HasErrors) Scheme = scheme;
    }

    private void TakeItem(BodyRow row)
    {
        var indicator = _keys.Indicator(row, SchemeFields.Indicator);
        var measure = row.Choice<Criterion>(SchemeFields.Measure);
        row.Requires(SchemeFields.ItemWeight);
        var weight = ScoringMethodReader.Number(row, SchemeFields.ItemWeight);
        var method = _methods.Read(row);
        var lag = row.Whole(SchemeFields.Lag, 0, SchemeItem.LongestLag) ?? 0;
        var otherwise = row.Choice<WhenNotApplicable>(SchemeFields.OnNotApplicable) ?? WhenNotApplicable.Rescale;
        if (indicator is not null && measure is { } asked && !Has(indicator, asked))
            row.Refuse(SchemeFields.Measure, ErrorCode.MeasureDoesNotFit, $"{CodeLists.IdOf(asked)}, {indicator.Code}");
        var item = new SchemeItem(indicator?.Code ?? "", measure ?? default, weight ?? 0, method ?? new VetoMethod(), lag, otherwise)
        {
            Name = row.Text(SchemeFields.ItemName),
            OnNoTarget = row.Choice<WhenNoTarget>(SchemeFields.OnNoTarget) ?? WhenNoTarget.Withhold,
            Kind = row.Choice<TargetKind>(SchemeFields.Kind),
            Commitment = row.Choice<Commitment>(SchemeFields.Commitment),
        };
        if (method is not null && measure is not null && !item.NeedsTarget) RefuseTargets(row, item);
        if (row.HasErrors) _areAllRead = false;
        else _items.Add((item, row.Number!.Value));
    }

    // 百分点 are the change of a ratio; what does not add up has no share in a whole.
    private static bool Has(Indicator indicator, Criterion measure) => measure switch
    {
        Criterion.Points => indicator.Nature is Nature.Ratio,
        Criterion.Share => indicator is { AdditiveAcrossRegions: true, Nature: not Nature.Ratio },
        Criterion.Value or Criterion.Growth or Criterion.Completion or Criterion.Pace or Criterion.Rank => true,
    };

    private static void RefuseTargets(BodyRow row, SchemeItem item)
    {
        foreach (var field in (BodyField[])[SchemeFields.Kind, SchemeFields.Commitment])
        {
            if (row.Has(field)) row.Refuse(field, ErrorCode.Unexpected, $"{field.Name}, measure = {CodeLists.IdOf(item.Measure)}");
        }
    }

    // With items that could not be read, nobody knows what the weights come to.
    private void Refuse(BodyRow row, Scheme scheme, SchemeError fault)
    {
        var isOfWhole = fault.Item is null;
        if (isOfWhole && !_areAllRead) return;
        if (fault.Code is SchemeErrorCode.NoItems)
        {
            if (row.Has(SchemeFields.Items)) row.Refuse(SchemeFields.Items, ErrorCode.Required);
            return;
        }

        if (isOfWhole)
        {
            var sum = scheme.Items.Sum(item => item.Weight).Trimmed();
            if (row.Has(SchemeFields.Weight)) row.Refuse(SchemeFields.Weight, ErrorCode.WeightsDoNotSum, sum, scheme.Weight);
            return;
        }

        var (item, number) = _items[fault.Item!.Value];
        var (field, code, value) = SchemeErrors.Told(fault.Code, item);
        row.Refuse(new ValidationError(number, field.Name, code, value));
    }
}
