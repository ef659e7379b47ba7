using System.Globalization;
using System.Text;
using FluentValidation;

namespace Indicators.Api.Configuration;

/// <summary>The lights of the service, best first: every pace has one, and the header Lights can name it.</summary>
internal sealed class LightRules : AbstractValidator<IConfigurationSection>
{
    private const string Lights = "Indicators:Lights";

    public LightRules()
    {
        RuleFor(lights => lights["Name"]).Must(IsWord).OverridePropertyName($"{Lights}:Name").WithMessage("须为 ASCII 文字 / must be words in ASCII");
        RuleFor(lights => lights.GetSection("Scheme").GetChildren()).NotEmpty().OverridePropertyName($"{Lights}:Scheme").WithMessage("至少一档 / needs a light");
        RuleForEach(lights => lights.GetSection("Scheme").GetChildren()).OverrideIndexer((_, _, light, _) => $":{light.Key}")
            .Must(light => IsWord(light["Color"])).OverridePropertyName($"{Lights}:Scheme")
            .WithMessage("Color 须为 ASCII 文字 / its Color must be words in ASCII");
        RuleFor(lights => lights.GetSection("Scheme").GetChildren().Select(light => light["AtLeast"]).ToList()).Must(Fall)
            .OverridePropertyName($"{Lights}:Scheme")
            .WithMessage("AtLeast 须为数，由高到低，末档不写 / each AtLeast must be a number below the one before, and the last light has none");
    }

    private static bool IsWord(string? text) => text is { Length: > 0 } && Ascii.IsValid(text);

    private static bool Fall(List<string?> thresholds)
    {
        if (thresholds is not [.. var above, null]) return thresholds.Count == 0;
        var numbers = above.ConvertAll(text => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null);
        return !numbers.Contains(null) && numbers.Zip(numbers.Skip(1)).All(pair => pair.First > pair.Second);
    }
}
