using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Explain;

/// <summary>What was read for figures, as rows: where it comes from is read once for all of them.</summary>
public sealed class InputPresenter
{
    private readonly Snapshot _snapshot;
    private readonly Language _language;
    private readonly RowLabels _labels;
    private readonly Provenance _provenance;
    private readonly EarlierReports _earlier;

    /// <param name="all">The terms of all figures whose inputs will be shown.</param>
    /// <param name="preview">What is seen as if it had been written; null for what is stored alone.</param>
    public InputPresenter(Snapshot snapshot, Language language, IEnumerable<Expression> all, ChangeSet? preview = null)
    {
        (_snapshot, _language, _labels) = (snapshot, language, new(language, snapshot.Catalogue.Regions));
        FormulaInput[] inputs = [.. Read(all).Select(term => term.Input!)];
        (_provenance, _earlier) = (new(snapshot, inputs, preview), new(snapshot, inputs));
    }

    public IReadOnlyList<ExplainedInput> Of(IEnumerable<Expression> terms) => [.. Read(terms).Select(term => Row(term, term.Input!))];

    // The spans that another follows from stand inside it.
    private static IEnumerable<Expression> Read(IEnumerable<Expression> terms) => terms
        .Where(term => term.Input is not null && term.Name != VariableName.Span)
        .DistinctBy(term => (term.Name, term.Input!.Indicator.Id, term.Input.Region.Id, term.Input.Period, term.Input.Target?.Key));

    private ExplainedInput Row(Expression term, FormulaInput input)
    {
        var (reading, span) = (input.Observation, _labels.Of(input.Period));
        var origin = _provenance.Of(input);
        return new()
        {
            Role = term.Name!.Word,
            Indicator = input.Indicator.Code,
            IndicatorName = input.Indicator.NameIn(_language),
            Region = input.Region.Code,
            RegionName = input.Region.NameIn(input.Period.Last, _language),
            Period = span.Text,
            PeriodLabel = span.Label,
            StatedWith = input.StatedWith is { } figure ? $"{_labels.Of(figure).Text}" : null,
            Value = reading.Value?.ToDecimal(),
            Unit = input.Unit,
            Status = reading.Status,
            Bound = reading.Bound is Bound.None ? null : reading.Bound,
            High = reading.High?.ToDecimal(),
            Derived = reading.Derived,
            Parts = Parts(input, reading.Derivation?.Parts ?? []),
            Contradiction = reading.Derivation is { Disagreeing: { } spans, Difference: var difference }
                ? new(difference.ToDecimal(), Parts(input, spans))
                : null,
            Target = input.Target is { } written ? new FigureTarget(written, input.Indicator, _snapshot.Catalogue.Regions, _labels) : null,
            Revision = reading.Revision > 0 ? reading.Revision : null,
            Source = origin?.Source,
            Note = origin?.Note,
            Updated = origin?.Updated,
            By = WriterOf(origin?.Revision),
            Earlier = _earlier.Of(input),
            Reason = reading.Exact.Reason,
        };
    }

    private List<ExplainedPart> Parts(FormulaInput input, IReadOnlyList<SpanPart> parts) =>
        [.. parts.OrderByDescending(part => part.Sign).Select(part => Part(part, input.Indicator, _provenance.Of(input, part.Span)))];

    private ExplainedPart Part(SpanPart part, Indicator indicator, StoredItem<Actual>? stored)
    {
        var span = _labels.Of(part.Span);
        return new(
            part.Sign > 0 ? "+" : "-", span.Text, span.Label, stored?.Item.Observation.Value.In(indicator.Unit).ToDecimal(),
            stored?.Item.Observation.Status, stored?.Revision ?? 0, stored?.Source, stored?.Item.Note,
            stored is { Revision: > 0 } ? stored.Updated : null)
        {
            By = WriterOf(stored?.Revision),
        };
    }

    private Revision? WriterOf(long? revision) => revision > 0 ? _snapshot.RevisionOf(revision.Value) : null;
}
