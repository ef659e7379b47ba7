using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Sdmx;

/// <summary>
/// For clients of SDMX 2.1, which find out by themselves what there is: their contract is SDMX's, and not in our document.
/// </summary>
public static class SdmxRoutes
{
    private const string Path = "/{agency=all}/{id=all}/{version=latest}/{item=all}";

    public static void MapSdmx(this WebApplication app)
    {
        var root = app.MapGroup("/sdmx/2.1").ExcludeFromDescription();
        Structure("dataflow", SdmxStructureKind.Dataflow, SdmxArtefacts.Figures);
        Structure("datastructure", SdmxStructureKind.DataStructure, SdmxArtefacts.Figures);
        Structure("codelist", SdmxStructureKind.Codelist, SdmxCodelists.All);
        Structure("conceptscheme", SdmxStructureKind.ConceptScheme, SdmxArtefacts.Concepts);
        root.MapGet("/data/{flow}/{key=all}/{provider=all}", Data)
            .Needs(Permission.ReadFigures).Reads(SdmxParameters.OfData)
            .Produces(StatusCodes.Status200OK, null, SdmxTypes.Data, SdmxTypes.OfData);

        void Structure(string resource, SdmxStructureKind kind, params IReadOnlyList<string> ids) => root
            .MapGet($"/{resource}{Path}", (HttpContext context, Database database, string agency, string id, string version, string item) =>
                SdmxRequest.IsMeant(agency, id, version, ids) && SdmxRequest.IsAll(item)
                    ? Structures(context, database, kind, id)
                    : (IResult)NotFound(context))
            .Needs(Permission.ReadCatalogue).Reads(SdmxParameters.OfStructures)
            .Produces(StatusCodes.Status200OK, null, SdmxTypes.Structure, SdmxTypes.OfStructures);
    }

    private static IResult Structures(HttpContext context, Database database, SdmxStructureKind kind, string id)
    {
        var words = new QueryParameters(context);
        using var snapshot = words.Now(database);
        var kinds = SdmxRequest.With(kind, words.OneOf(SdmxParameters.References));
        var isStub = words.OneOf(SdmxParameters.StructureDetail) is { } detail && detail.StartsWith("all", StringComparison.Ordinal);
        if (words.Refused() is { } problem) return problem;
        snapshot.Indicators();
        snapshot.Regions();
        var body = new SdmxStructureMessage(snapshot, words.Language, isStub).Write(kinds, id, Prepared(snapshot));
        return new SdmxResult(body, SdmxTypes.Structure, snapshot.At(snapshot.Newest));
    }

    private static IResult Data(HttpContext context, Database database, string flow, string key)
    {
        if (!SdmxRequest.IsFlow(flow)) return NotFound(context);
        var words = new QueryParameters(context);
        using var snapshot = words.Now(database);
        var query = new SdmxQuery(
            SdmxKey.Read(key, snapshot.Catalogue, words), words.Period(SdmxParameters.StartPeriod), words.Period(SdmxParameters.EndPeriod),
            words.Integer(SdmxParameters.LastN), context.Request.Lights());
        var (detail, isFlat) = (words.OneOf(SdmxParameters.Detail), words.OneOf(SdmxParameters.Dimension) is SdmxParameters.Flat);
        var isHistory = words.Boolean(SdmxParameters.IncludeHistory) is true;
        var type = TypeOf(words);
        if (isHistory && (query.Key.Measures.Any(measure => measure != SdmxMeasures.Actual) || SdmxTypes.IsCsv(type)))
            words.Errors.Add(
                SdmxParameters.IncludeHistory.Name, ErrorCode.ConflictingWords, SdmxParameters.IncludeHistory.Name,
                SdmxTypes.IsCsv(type) ? type : string.Join('+', query.Key.Measures));
        if (words.Refused() is { } problem) return problem;

        var (labels, names) = (new RowLabels(words.Language, snapshot.Catalogue.Regions), new SdmxNames());
        IReadOnlyList<SdmxDataSet> sets = isHistory
            ? SdmxHistory.Of(query, snapshot, labels, names)
            : [new("Information", query.Answer(snapshot, labels, names))];
        if (sets.All(set => set.Observations.Count == 0))
            return words.NotFound(new(null, "key", ErrorCode.NoObservations));
        return new SdmxResult(
            SdmxTypes.IsCsv(type)
                ? Csv(sets[0].Observations)
                : new SdmxDataMessage(sets, names, words.Language, detail, isFlat).Write(type is SdmxTypes.Data2, Prepared(snapshot)),
            SdmxTypes.IsCsv(type) ? $"{type};charset=utf-8" : type, snapshot.At(snapshot.Newest));
    }

    // As the word says, else as is accepted: what accepts any JSON is told which it is.
    private static string TypeOf(QueryParameters words)
    {
        if (words.OneOf(SdmxParameters.Format) is "csv") return SdmxTypes.Csv;
        return MediaTypes.Accepted(words.Request, SdmxTypes.OfData) is { } type and not SdmxTypes.Json ? type : SdmxTypes.Data;
    }

    private static SegmentedBuffer Csv(IEnumerable<SdmxObservation> observations)
    {
        var body = new SegmentedBuffer();
        SdmxCsvFormat.Write(body, observations);
        body.Complete();
        return body;
    }

    private static DateTimeOffset Prepared(Snapshot snapshot) =>
        snapshot.RevisionOf(snapshot.Newest)?.Time ?? DateTimeOffset.UnixEpoch;

    private static ProblemResult NotFound(HttpContext context) =>
        ProblemResult.Of(StatusCodes.Status404NotFound, ErrorCode.NotFound, context.Request.Path.Value ?? "");
}
