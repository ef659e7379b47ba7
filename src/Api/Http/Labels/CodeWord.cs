namespace Indicators.Api.Http.Labels;

/// <summary>A code's word, which tables for people show as what it is called.</summary>
public sealed class CodeWord(Code code) : EncodedText(code.Id)
{
    private readonly EncodedText _chinese = new(code.Zh);
    private readonly EncodedText _english = new(code.En);

    public Code Code => code;

    public EncodedText Label(Language language) => language is Language.English ? _english : _chinese;
}
