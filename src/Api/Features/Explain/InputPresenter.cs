using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Explain;

/// <summary>What was read for a figure, as rows.</summary>
public sealed class InputPresenter(Snapshot snapshot, Language language, ChangeSet? preview = null)
{
    private readonly RowLabels _labels = new(language, snapshot.Catalogue.Regions);

    public IReadOnlyList<ExplainedInput> Of(IEnumerable<Expression> terms)
    {
        // The spans that another follows from stand inside it.
        var read = terms
            .Where(term => term.Input is not null && term.Name != VariableName.Span)
            .DistinctBy(term => (term.Name, term.Input!.Indicator.Id, term.Input.Region.Id, term.Input.Period, term.Input.Target?.Key))
            .ToList();
        var inputs = read.ConvertAll(term => term.Input!);
        var (provenance, earlier) = (new Provenance(snapshot, inputs, preview), new EarlierReports(snapshot, inputs));
        return read.ConvertAll(term => Row(term, term.Input!, provenance, earlier));
    }

    private ExplainedInput Row(Expression term, FormulaInput input, Provenance provenance, EarlierReports earlier)
    {
        var (reading, span) = (input.Observation, _labels.Of(input.Period));
        var origin = provenance.Of(input);
        return new()
        {
            Role = term.Name!.Word,
            Indicator = input.Indicator.Code,
            IndicatorName = input.Indicator.NameIn(language),
            Region = input.Region.Code,
            RegionName = input.Region.NameIn(input.Period.Last, language),
            Period = span.Text,
            PeriodLabel = span.Label,
            StatedWith = input.StatedWith is { } figure ? $"{_labels.Of(figure).Text}" : null,
            Value = reading.Value?.ToDecimal(),
            Unit = input.Unit,
            Status = reading.Status,
            Bound = reading.Bound is Bound.None ? null : reading.Bound,
            High = reading.High?.ToDecimal(),
            Derived = reading.Derived,
            Parts = Parts(input, reading.Derivation?.Parts ?? [], provenance),
            Contradiction = reading.Derivation is { Disagreeing: { } spans, Difference: var difference }
                ? new(difference.ToDecimal(), Parts(input, spans, provenance))
                : null,
            Target = input.Target is { } written ? new FigureTarget(written, input.Indicator, snapshot.Catalogue.Regions, _labels) : null,
            Revision = reading.Revision > 0 ? reading.Revision : null,
            Source = origin?.Source,
            Note = origin?.Note,
            Updated = origin?.Updated,
            By = WriterOf(origin?.Revision),
            Earlier = earlier.Of(input),
            Reason = reading.Exact.Reason,
        };
    }

    private List<ExplainedPart> Parts(FormulaInput input, IReadOnlyList<SpanPart> parts, Provenance provenance) =>
        [.. parts.OrderByDescending(part => part.Sign).Select(part => Part(part, input.Indicator, provenance.Of(input, part.Span)))];

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

    private Revision? WriterOf(long? revision) => revision > 0 ? snapshot.RevisionOf(revision.Value) : null;
}
