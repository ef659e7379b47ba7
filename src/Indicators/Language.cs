namespace Indicators;

/// <summary>The language of labels and messages.</summary>
public enum Language
{
    Chinese,
    English,
}
