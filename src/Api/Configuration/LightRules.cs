using System.Globalization;
using System.Text;
using FluentValidation;

namespace Indicators.Api.Configuration;

/// <summary>The lights of the service, best first: every pace has one, and the header Lights can name it.</summary>
internal sealed class LightRules : AbstractValidator<IConfigurationSection>
{
    private const string Name = "Indicators:Lights:Name";
    private const string Scheme = "Indicators:Lights:Scheme";

    public LightRules()
    {
        RuleFor(lights => lights["Name"]).Must(IsWord)
            .OverridePropertyName(Name).WithMessage("须为 ASCII 文字 / must be words in ASCII");
        RuleFor(lights => Lights(lights)).NotEmpty()
            .OverridePropertyName(Scheme).WithMessage("至少一档 / needs a light");
        RuleForEach(lights => Lights(lights)).OverrideIndexer((_, _, light, _) => $":{light.Key}").Must(light => IsWord(light["Color"]))
            .OverridePropertyName(Scheme).WithMessage("Color 须为 ASCII 文字 / its Color must be words in ASCII");
        RuleFor(lights => Lights(lights)).Must(Fall)
            .OverridePropertyName(Scheme)
            .WithMessage("AtLeast 须为数，由高到低，末档不写 / each AtLeast must be a number below the one before, and the last light has none");
    }

    private static IEnumerable<IConfigurationSection> Lights(IConfigurationSection section) => section.GetSection("Scheme").GetChildren();

    private static bool IsWord(string? text) => text is { Length: > 0 } && Ascii.IsValid(text);

    private static bool Fall(IEnumerable<IConfigurationSection> lights)
    {
        if (lights.Select(light => light["AtLeast"]).ToList() is not [.. var above, null]) return !lights.Any();
        var numbers = above.ConvertAll(Number);
        return !numbers.Contains(null) && numbers.Zip(numbers.Skip(1)).All(pair => pair.First > pair.Second);
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
