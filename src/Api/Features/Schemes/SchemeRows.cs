using Indicators.Api.Http;
using Indicators.Assessments;
using Indicators.Catalog;
using Indicators.Figures;
using Indicators.Storage;
using Indicators.Storage.Writing;
using Indicators.Targets;

namespace Indicators.Api.Features.Schemes;

/// <summary>Reads a written scheme with its items.</summary>
internal sealed class SchemeRows(Catalogue catalogue)
{
    private readonly RowKeys _keys = new(catalogue);
    private readonly MethodReader _methods = new();
    private readonly List<(SchemeItem Item, int Row)> _items = [];
    private bool _areAllRead = true;

    /// <summary>What was read; null when it has faults.</summary>
    public Scheme? Scheme { get; private set; }

    public static Submission Read(RowReader reader, Snapshot snapshot, string code)
    {
        var rows = new SchemeRows(snapshot.Catalogue);
        reader.ReadItem(SchemeFields.Whole, row => rows.Take(row, code), rows.Within(""));
        return new Submission { Schemes = rows.Scheme is { } scheme ? [scheme] : [] };
    }

    /// <param name="path">What stands before the names of the scheme's own fields in faults.</param>
    public Nested[] Within(string path) =>
    [
        new(SchemeFields.Items, TakeItem, path),
        new(SchemeFields.Steps, _methods.TakeStep, path.Length == 0 ? "steps" : $"{path}.steps"),
    ];

    /// <param name="path">The code it is written under; null for one that is not written.</param>
    public void Take(Row row, string? path)
    {
        if (path is not null) RowKeys.RefuseCode(row, SchemeFields.Code, path);
        row.Requires(SchemeFields.Weight);
        row.Requires(SchemeFields.Items);
        var code = path ?? row.Text(SchemeFields.Code) ?? "";
        var scheme = new Scheme
        {
            Id = catalogue.Schemes.OfCode(code)?.Id ?? 0,
            Code = code,
            Name = row.Text(SchemeFields.Name) ?? "",
            NameEn = row.Text(SchemeFields.NameEn),
            Weight = MethodReader.Number(row, SchemeFields.Weight) ?? 0,
            Items = [.. _items.Select(read => read.Item)],
        };
        foreach (var fault in scheme.Faults()) Refuse(row, scheme, fault);
        if (!row.HasFaults) Scheme = scheme;
    }

    private void TakeItem(Row row)
    {
        var indicator = _keys.Indicator(row, SchemeFields.Indicator);
        var measure = row.Choice<Criterion>(SchemeFields.Measure);
        row.Requires(SchemeFields.ItemWeight);
        var weight = MethodReader.Number(row, SchemeFields.ItemWeight);
        var method = _methods.Read(row);
        var lag = row.Whole(SchemeFields.Lag, 0, SchemeItem.LongestLag) ?? 0;
        var otherwise = row.Choice<WhenNotApplicable>(SchemeFields.OnNotApplicable) ?? WhenNotApplicable.Rescale;
        if (indicator is not null && measure is { } asked && !Has(indicator, asked))
            row.Refuse(SchemeFields.Measure, FaultCode.MeasureDoesNotFit, $"{Codes.Word(asked)}, {indicator.Code}");
        var item = new SchemeItem(indicator?.Code ?? "", measure ?? default, weight ?? 0, method ?? new Veto(), lag, otherwise)
        {
            Name = row.Text(SchemeFields.ItemName),
            Kind = row.Choice<TargetKind>(SchemeFields.Kind),
            Commitment = row.Choice<Commitment>(SchemeFields.Commitment),
        };
        if (method is not null && measure is not null && !item.NeedsTarget) RefuseTargets(row, item);
        if (row.HasFaults) _areAllRead = false;
        else _items.Add((item, row.Number!.Value));
    }

    // 百分点 are the change of a ratio; what does not add up has no share in a whole.
    private static bool Has(Indicator indicator, Criterion measure) => measure switch
    {
        Criterion.Points => indicator.Nature is Nature.Ratio,
        Criterion.Share => indicator is { AdditiveAcrossRegions: true, Nature: not Nature.Ratio },
        _ => true,
    };

    private static void RefuseTargets(Row row, SchemeItem item)
    {
        foreach (var field in (Field[])[SchemeFields.Kind, SchemeFields.Commitment])
        {
            if (row.Has(field)) row.Refuse(field, FaultCode.Unexpected, $"{field.Name}, measure = {Codes.Word(item.Measure)}");
        }
    }

    // With items that could not be read, nobody knows what the weights come to.
    private void Refuse(Row row, Scheme scheme, SchemeFault fault)
    {
        var isOfWhole = fault.Item is null;
        if (isOfWhole && !_areAllRead) return;
        if (fault.Code is SchemeFaultCode.NoItems)
        {
            if (row.Has(SchemeFields.Items)) row.Refuse(SchemeFields.Items, FaultCode.Required);
            return;
        }

        if (isOfWhole)
        {
            var sum = scheme.Items.Sum(item => item.Weight).Trimmed();
            if (row.Has(SchemeFields.Weight)) row.Refuse(SchemeFields.Weight, FaultCode.WeightsDoNotSum, sum, scheme.Weight);
            return;
        }

        var (item, number) = _items[fault.Item!.Value];
        var (field, code, value) = SchemeFaults.Told(fault.Code, item);
        row.Refuse(new Fault(number, field.Name, code, value));
    }
}
