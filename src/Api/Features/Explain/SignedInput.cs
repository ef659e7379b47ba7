using System.Text.Json.Serialization;
using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Explain;

/// <summary>What was read for a figure, and who answers for it.</summary>
public abstract record SignedInput
{
    /// <summary>The name of the key that wrote it; not there where none was needed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Who { get; private init; }

    /// <summary>填报人, of what was submitted or came on a form.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FilledBy { get; private init; }

    /// <summary>审核人 of who reports, likewise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CheckedBy { get; private init; }

    /// <summary>负责人, likewise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SignedBy { get; private init; }

    /// <summary>The revision that wrote it; null where it is not there.</summary>
    internal Revision? By
    {
        init => (Who, FilledBy, CheckedBy, SignedBy) = (value?.Who, value?.FilledBy, value?.CheckedBy, value?.SignedBy);
    }
}
