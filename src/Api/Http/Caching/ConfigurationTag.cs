namespace Indicators.Api.Http.Caching;

/// <summary>
/// All of the configuration that answers depend on, as one text: a service that is set up otherwise answers under other tags.
/// </summary>
public sealed record ConfigurationTag(string Text);
