using System.Globalization;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>
/// The header Indicators-Revision: the revision of a receipt, or of an answer (its header Revision), that the client has seen. It is
/// content with any state that has it, so a replica may serve it. Without the header the newest state does.
/// </summary>
public static class MinimumRevision
{
    public const string Header = "Indicators-Revision";

    public const string Description =
        "A revision that you have seen, from a receipt or the header Revision: a replica that has it may serve you, with a state that is "
        + "never older. Without it the answer is of the newest state.";

    /// <summary>Null when it is not given, or no revision.</summary>
    public static long? Of(HttpRequest request) =>
        long.TryParse(request.Headers[Header], NumberStyles.None, null, out var revision) ? revision : null;
}
