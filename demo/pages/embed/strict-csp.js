const violations = document.getElementById('violations');
const seen = [];

document.getElementById('policy').textContent = document.querySelector('[http-equiv]').content.replaceAll('; ', ';\n');

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  seen.push(`${effectiveDirective}: ${blockedURI} ${sample}`);
  violations.replaceChildren(
    ...seen.map((text) => {
      const item = document.createElement('li');
      item.textContent = text;
      return item;
    }),
  );
});
