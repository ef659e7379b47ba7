using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Binding.Queries;

namespace Indicators.Api.Features.Audit;

internal sealed class AuditRules : StoredRules
{
    public static new readonly AuditRules Instance = new();

    private AuditRules() => Excludes(PreviewWord.With, FigureParameters.Since, QueryParameter.AsOf);
}
