namespace Indicators.Storage.Versions;

/// <summary>What a change is of, by the name of its route.</summary>
public enum Resource { Actuals, Targets, Declared, Indicators, Regions, Groups, Schemes, Calendars }
