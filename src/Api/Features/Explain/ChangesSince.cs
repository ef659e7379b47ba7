using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Queries;
using Indicators.Storage;
using Indicators.Storage.Versions;

namespace Indicators.Api.Features.Explain;

/// <summary>Sets what was explained beside what it was at an earlier revision.</summary>
internal sealed class ChangesSince(Snapshot then, Snapshot now, Language language)
{
    /// <param name="before">Null when there was no such figure.</param>
    /// <param name="was">The fields of the row that were different; null when there was none.</param>
    public ExplainedSince Of(
        ComparisonInput? before, ComparisonInput after, ChangedCells? was,
        params IReadOnlyList<CatalogueItem?> documents)
    {
        var peers = Peers(before, after);
        List<FormulaInput> own = [.. before?.Inputs ?? [], .. after.Inputs];
        var history = new InputHistory(then, now, [.. own, .. peers.SelectMany(peer => peer.Inputs)], language);
        return new(
            then.Revision,
            was,
            before is null ? null : ExpressionPresenter.Exact(before.Result),
            history.Of(own),
            [.. peers.Select(peer => Row(peer, history))],
            [
                .. own.Select(input => now.Catalogue.Indicators[input.Indicator.Id]).Distinct()
                    .Select(indicator => Definition(Resource.Indicators, indicator.Code, indicator.Revision)).OfType<ExplainedDefinition>(),
                .. documents.OfType<CatalogueItem>().Select(Definition).OfType<ExplainedDefinition>(),
            ]);
    }

    private static List<Peer> Peers(ComparisonInput? before, ComparisonInput after)
    {
        var (then, now) = (ById(before), ById(after));
        return
        [
            .. then.Keys.Union(now.Keys)
                .Select(id => (Was: then.GetValueOrDefault(id), Is: now.GetValueOrDefault(id)))
                .Where(pair => pair.Was is null || !pair.Was.IsAs(pair.Is))
                .Select(pair =>
                    new Peer((pair.Is ?? pair.Was)!.Region, pair.Was, pair.Is, [.. pair.Was?.Inputs() ?? [], .. pair.Is?.Inputs() ?? []])),
        ];

        static Dictionary<int, ComparisonPeer> ById(ComparisonInput? compared) =>
            compared?.Peers.ToDictionary(peer => peer.Region.Id) ?? [];
    }

    private ExplainedPeerChange Row(Peer peer, InputHistory history) => new(
        peer.Region.Code, peer.Region.NameIn(language), Key(peer.Was), Key(peer.Is), peer.Was?.Result?.Rank,
        peer.Is?.Result?.Rank,
        history.Of(peer.Inputs));

    private static string? Key(ComparisonPeer? peer) => peer is null ? null : ExpressionPresenter.Exact(peer.Key);

    private ExplainedDefinition? Definition(CatalogueItem document) =>
        Definition(document is Scheme ? Resource.Schemes : Resource.Groups, document.Code, document.Revision);

    private ExplainedDefinition? Definition(Resource resource, string code, long revision) =>
        revision > then.Revision && now.FindRevision(revision) is { } written
            ? new(resource, code, revision, written.Time, written.Source, written.Note)
            : null;

    private sealed record Peer(Region Region, ComparisonPeer? Was, ComparisonPeer? Is, IReadOnlyList<FormulaInput> Inputs);
}
