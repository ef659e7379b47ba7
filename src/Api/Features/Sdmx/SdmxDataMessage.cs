using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Formats;

namespace Indicators.Api.Features.Sdmx;

/// <summary>Observations by SDMX-JSON: in 1.0 with its structure, in 2.0 with a list of one.</summary>
internal sealed class SdmxDataMessage(
    IReadOnlyList<SdmxDataSet> sets, SdmxNames names, Language language, string? detail, bool isFlat)
{
    private readonly SdmxPlaces _areas = new(), _indicators = new(), _measures = new(), _times = new();
    private readonly SdmxPlaces _units = new(), _statuses = new(), _revisions = new();

    // A client that takes nothing for the first of the values then takes it for what it is.
    private readonly SdmxPlaces _reasons = new(SdmxArtefacts.NotApplicable);

    private bool HasAttributes => detail is not ("dataonly" or "serieskeysonly");

    private bool HasObservations => detail is not ("serieskeysonly" or "nodata");

    private bool IsHistory => sets.Any(set => set.Revision is not null);

    public SegmentedBuffer Write(bool isSecond, DateTimeOffset prepared)
    {
        var written = sets.Select(set => Written(set, isSecond)).ToList();
        var structure = Structure();
        if (isSecond) structure["dataSets"] = Enumerable.Range(0, written.Count);
        return JsonOptions.Write(new
        {
            meta = SdmxArtefacts.Meta(
                "figures", $"data-message/tools/schemas/{(isSecond ? "2.0.0" : "1.0")}/sdmx-json-data-schema.json", prepared, language),
            data = isSecond
                ? (object)new { structures = new[] { structure }, dataSets = written }
                : new { structure, dataSets = written },
            errors = Array.Empty<object>(),
        });
    }

    private Dictionary<string, object> Written(SdmxDataSet set, bool isSecond)
    {
        var written = new Dictionary<string, object> { ["action"] = set.Action };
        if (isSecond) written["structure"] = 0;
        if (set.Time is { } time) written["validFrom"] = time;
        if (set.Revision is { } revision && HasAttributes) written["attributes"] = new[] { _revisions.Of($"{revision}") };
        if (isFlat)
        {
            written["observations"] = set.Observations.ToDictionary(
                one => $"{KeyOf(one)}:{_times.Of(one.Time)}", one => Cells(one, withUnit: true));
            return written;
        }

        written["series"] = set.Observations.GroupBy(KeyOf).ToDictionary(series => series.Key, series => Series([.. series]));
        return written;
    }

    private string KeyOf(SdmxObservation one) => $"{_areas.Of(one.Area)}:{_indicators.Of(one.Indicator)}:{_measures.Of(one.Measure)}";

    private Dictionary<string, object> Series(IReadOnlyList<SdmxObservation> observations)
    {
        var series = new Dictionary<string, object>();
        if (HasAttributes) series["attributes"] = new[] { _units.Of(observations[0].Unit) };
        series["observations"] = (HasObservations ? observations : []).ToDictionary(one => $"{_times.Of(one.Time)}", one => Cells(one));
        return series;
    }

    // The value, then its attributes as the structure lists them.
    private object?[] Cells(SdmxObservation one, bool withUnit = false)
    {
        if (!HasAttributes) return [one.Value];
        int[] attributes = [_statuses.Of(one.Status), _reasons.Of(one.Reason ?? SdmxArtefacts.NotApplicable)];
        return [one.Value, .. withUnit ? [_units.Of(one.Unit)] : Array.Empty<int>(), .. attributes];
    }

    private Dictionary<string, object> Structure()
    {
        object[] series = [
            Dimension("REF_AREA", 0, _areas.Codes.Select(code => Value(code, names.Areas.GetValueOrDefault(code, code)))),
            Dimension("INDICATOR", 1, _indicators.Codes.Select(code => Value(code, names.Indicators.GetValueOrDefault(code, code)))),
            Dimension("MEASURE", 2, _measures.Codes.Select(code => Value(code, ColumnHeadings.Of(code, language)))),
        ];
        object[] times = [Dimension("TIME_PERIOD", 3, _times.Codes.Select(Time))];
        object[] units = HasAttributes ? [Attribute("UNIT_MEASURE", _units.Codes.Select(unit => new { name = unit }))] : [];
        object[] quality = HasAttributes
            ? [
                Attribute("OBS_STATUS", _statuses.Codes.Select(code => Value(code, SdmxCodelists.StatusName(code, language)))),
                Attribute("REASON", _reasons.Codes.Select(code => Value(code, SdmxCodelists.ReasonName(code, language)))),
            ]
            : [];
        object[] revisions = IsHistory && HasAttributes
            ? [Attribute("REVISION", _revisions.Codes.Select(code => new { name = code }))]
            : [];
        return new()
        {
            ["links"] = new object[] { new { rel = "dataflow", urn = SdmxArtefacts.Dataflow } },
            ["name"] = SdmxCodelists.FlowName(language),
            ["names"] = SdmxCodelists.FlowNames,
            ["dimensions"] = isFlat
                ? new { dataSet = Array.Empty<object>(), series = Array.Empty<object>(), observation = series.Concat(times).ToArray() }
                : new { dataSet = Array.Empty<object>(), series, observation = times },
            ["attributes"] = isFlat
                ? new { dataSet = revisions, series = Array.Empty<object>(), observation = units.Concat(quality).ToArray() }
                : new { dataSet = revisions, series = units, observation = quality },
            ["annotations"] = Array.Empty<object>(),
        };
    }

    private object Dimension(string id, int keyPosition, IEnumerable<object> values) =>
        new { id, name = SdmxArtefacts.Name(id, language), keyPosition, values };

    private object Attribute(string id, IEnumerable<object> values) => new { id, name = SdmxArtefacts.Name(id, language), values };

    private object Time(string code) => names.Times.TryGetValue(code, out var time)
        ? new { id = code, name = time.Label.Text, start = time.Start.Text, end = time.End.Text }
        : Value(code, code);

    private static object Value(string id, string name) => new { id, name };
}

/// <summary>The places of codes among those that an answer has, in order of coming.</summary>
internal sealed class SdmxPlaces(params IReadOnlyList<string> first)
{
    private readonly List<string> _codes = [.. first];
    private readonly Dictionary<string, int> _places = first.Select((code, at) => (code, at)).ToDictionary(one => one.code, one => one.at);

    public IReadOnlyList<string> Codes => _codes;

    public int Of(string code)
    {
        if (_places.TryGetValue(code, out var place)) return place;
        _codes.Add(code);
        return _places[code] = _codes.Count - 1;
    }
}
